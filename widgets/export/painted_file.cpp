// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/painted_file.h"

#include "model/storage/atomic_file.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace headroom {
namespace {

constexpr int kPixelRatio = 2;

std::string paintedSvg(QSize size, const std::function<void(QPainter &)> &paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(QStringLiteral("Headroom"));
    {
        QPainter painter(&generator);
        paint(painter);
    }
    return buffer.data().toStdString();
}

std::string paintedPng(QSize size, const std::function<void(QPainter &)> &paint)
{
    QImage image(size * kPixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPixelRatio);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        paint(painter);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data().toStdString();
}

} // namespace

Result<Done> writePainted(const std::string &path, QSize size,
                          const std::function<void(QPainter &)> &paint)
{
    if (path.ends_with(".svg"))
        return writeFileAtomically(path, paintedSvg(size, paint));
    if (path.ends_with(".png"))
        return writeFileAtomically(path, paintedPng(size, paint));
    return Error{
        Error::Kind::Usage,
        Text(HEADROOM_TEXT("Export", "A chart is written as .png, .svg or .csv, not as %1."))
            .arg(path),
        {}};
}

} // namespace headroom
