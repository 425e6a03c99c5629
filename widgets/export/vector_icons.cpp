// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/vector_icons.h"

#include "widgets/common/text.h"

#include <QFile>
#include <QSvgRenderer>

#include <map>
#include <memory>

namespace headroom {

IconPainter vectorIcons()
{
    auto renderers = std::make_shared<
        std::map<std::string, std::unique_ptr<QSvgRenderer>, std::less<>>>();
    return [renderers](QPainter &painter, std::string_view kind, const QRectF &rect) {
        auto found = renderers->find(kind);
        if (found == renderers->end()) {
            QString path = toQString(kind);
            path.replace(QLatin1Char('.'), QLatin1Char('/'));
            const QString file = QStringLiteral(":/icons/services/%1.svg").arg(path);
            auto renderer = QFile::exists(file) ? std::make_unique<QSvgRenderer>(file) : nullptr;
            found = renderers->emplace(std::string(kind), std::move(renderer)).first;
        }
        if (found->second && found->second->isValid())
            found->second->render(&painter, rect);
    };
}

} // namespace headroom
