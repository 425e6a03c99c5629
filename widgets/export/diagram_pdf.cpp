// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/diagram_pdf.h"

#include "widgets/export/diagram_picture.h"
#include "widgets/export/vector_icons.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

// One canvas unit is one pixel of 96 to the inch, so that text keeps the size of the screen.
constexpr double kPointsPerUnit = 72.0 / 96.0;
constexpr int kResolution = 96 * 8;
constexpr double kSmallest = 0.5;
constexpr double kMarginPoints = 28; // 1 cm

struct NamedPage {
    const char *name;
    QPageSize::PageSizeId size;
};
constexpr NamedPage kPages[] = {{"a4", QPageSize::A4},       {"a3", QPageSize::A3},
                                {"a2", QPageSize::A2},       {"letter", QPageSize::Letter},
                                {"legal", QPageSize::Legal}, {"tabloid", QPageSize::Tabloid}};

/// How a diagram is spread over pages of one size, in canvas units.
struct Sheets {
    QSizeF page = {}; ///< Points, as turned.
    QSizeF inner = {};
    double scale = 1;
    int columns = 1;
    int rows = 1;
};

Sheets spread(const QSizeF &content, const std::string &name)
{
    Sheets sheets;
    const auto *known = std::ranges::find_if(
        kPages, [&name](const NamedPage &page) { return name == page.name; });
    if (known == std::end(kPages)) {
        sheets.page = content * kPointsPerUnit;
        sheets.inner = content;
        return sheets;
    }
    sheets.page = QPageSize::size(known->size, QPageSize::Point);
    if (content.width() > content.height())
        sheets.page.transpose();
    const QSizeF room = (sheets.page - QSizeF(2 * kMarginPoints, 2 * kMarginPoints))
                        / kPointsPerUnit;
    const double fitting = std::min(room.width() / content.width(),
                                    room.height() / content.height());
    sheets.scale = std::clamp(fitting, kSmallest, 1.0);
    sheets.inner = room / sheets.scale;
    // A hair over the edge is rounding, not a page.
    const auto count = [](double ratio) {
        return std::max(1, int(std::ceil(ratio - 1e-6)));
    };
    sheets.columns = count(content.width() / sheets.inner.width());
    sheets.rows = count(content.height() / sheets.inner.height());
    return sheets;
}

void paintPage(QPdfWriter &writer, QPainter &painter, const DiagramPicture &picture,
               const Sheets &sheets, int number, const PaintColors &colors)
{
    const double unit = kResolution / 96.0;
    const double margin = sheets.page == picture.extent.size() * kPointsPerUnit
                              ? 0
                              : kMarginPoints / kPointsPerUnit;
    const QPointF corner(number % sheets.columns * sheets.inner.width(),
                         number / sheets.columns * sheets.inner.height());
    painter.save();
    painter.scale(unit, unit);
    painter.fillRect(QRectF(QPointF(), sheets.page / kPointsPerUnit), colors(Role::Canvas));
    painter.translate(margin, margin);
    painter.scale(sheets.scale, sheets.scale);
    painter.setClipRect(QRectF(QPointF(), sheets.inner));
    painter.translate(-picture.extent.topLeft() - corner);
    paintDiagram(painter, picture, colors, vectorIcons());
    painter.restore();
    const int pages = sheets.columns * sheets.rows;
    if (pages == 1)
        return;
    painter.save();
    painter.scale(unit, unit);
    QFont font = Theme::current().font(1.0);
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(colors(Role::MutedText));
    const QRectF foot(0, sheets.page.height() / kPointsPerUnit - margin,
                      sheets.page.width() / kPointsPerUnit, margin);
    painter.drawText(foot, Qt::AlignCenter, QStringLiteral("%1 / %2").arg(number + 1).arg(pages));
    painter.restore();
    if (number + 1 < pages)
        writer.newPage();
}

} // namespace

const std::vector<std::string> &pageNames()
{
    static const std::vector<std::string> kNames = [] {
        std::vector<std::string> names = {"fit"};
        for (const NamedPage &page : kPages)
            names.emplace_back(page.name);
        return names;
    }();
    return kNames;
}

std::string diagramPdf(const Design &design, const Catalogue &catalogue,
                       const DiagramOptions &options)
{
    const DiagramPicture picture = diagramPicture(design, catalogue, options);
    const Sheets sheets = spread(picture.extent.size(), options.page);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(picture.title);
        writer.setCreator(QStringLiteral("Headroom"));
        writer.setPageSize(
            QPageSize(sheets.page, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(kResolution);
        QPainter painter(&writer);
        const int pages = sheets.columns * sheets.rows;
        for (int number = 0; number < pages && !options.stop.stop_requested(); ++number)
            paintPage(writer, painter, picture, sheets, number, PaintColors::ofMode(options.dark));
    }
    return bytes.toStdString();
}

} // namespace headroom
