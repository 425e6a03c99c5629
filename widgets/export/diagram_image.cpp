// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/diagram_image.h"

#include "model/storage/atomic_file.h"
#include "widgets/common/text.h"
#include "widgets/export/diagram_picture.h"

#include <QBuffer>
#include <QFile>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

namespace headroom {

namespace {

// Beyond this a picture is no picture any more, and some viewers refuse it.
constexpr double kLargestSide = 20'000;
constexpr double kLargestArea = 150e6;

// Icons as vectors, each file read once.
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

double fittingScale(const QSizeF &size, double wanted)
{
    const double side = kLargestSide / std::max(size.width(), size.height());
    const double area = std::sqrt(kLargestArea / (size.width() * size.height()));
    return std::min({wanted, side, area});
}

std::string fromBytes(const QByteArray &bytes)
{
    return std::string(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

// Qt writes the one family of this machine; elsewhere another sans serif must do, not a serif.
QByteArray withFallbackFonts(const QByteArray &svg)
{
    QString text = QString::fromUtf8(svg);
    static const QRegularExpression family(QStringLiteral("font-family=\"([^\"]*)\""));
    text.replace(family, QStringLiteral("font-family=\"\\1, sans-serif\""));
    return text.toUtf8();
}

std::string png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return fromBytes(bytes);
}

std::string pdf(const Design &design, const Catalogue &catalogue, const DiagramOptions &options)
{
    const DiagramPicture picture = diagramPicture(design, catalogue, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(picture.title);
        writer.setCreator(QStringLiteral("Headroom"));
        // One canvas unit is one pixel of 96 to the inch, so that text keeps the size of the
        // screen.
        writer.setPageSize(QPageSize(picture.extent.size() * 72 / 96, QPageSize::Point));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(96 * 8);
        QPainter painter(&writer);
        painter.scale(8, 8);
        painter.translate(-picture.extent.topLeft());
        paintDiagram(painter, picture, PaintColors::ofMode(options.dark), vectorIcons());
    }
    return fromBytes(bytes);
}

} // namespace

QImage diagramImage(const Design &design, const Catalogue &catalogue, const DiagramOptions &options)
{
    const DiagramPicture picture = diagramPicture(design, catalogue, options);
    const double scale = fittingScale(picture.extent.size(), options.scale);
    const QSizeF size = picture.extent.size() * scale;
    QImage image(qCeil(size.width()), qCeil(size.height()), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-picture.extent.topLeft());
    paintDiagram(painter, picture, PaintColors::ofMode(options.dark), vectorIcons());
    return image;
}

std::string diagramSvg(const Design &design, const Catalogue &catalogue,
                       const DiagramOptions &options)
{
    const DiagramPicture picture = diagramPicture(design, catalogue, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(picture.extent.size().toSize());
    generator.setViewBox(QRectF(QPointF(), picture.extent.size()));
    // Qt escapes the text of the picture, but not this.
    generator.setTitle(picture.title.toHtmlEscaped());
    generator.setDescription(QStringLiteral("Headroom"));
    {
        QPainter painter(&generator);
        painter.translate(-picture.extent.topLeft());
        paintDiagram(painter, picture, PaintColors::ofMode(options.dark), vectorIcons());
    }
    return fromBytes(withFallbackFonts(bytes));
}

Result<Done> writeDiagram(const std::string &path, const Design &design, const Catalogue &catalogue,
                          const DiagramOptions &options)
{
    if (path.ends_with(".png"))
        return writeFileAtomically(path, png(diagramImage(design, catalogue, options)));
    if (path.ends_with(".svg"))
        return writeFileAtomically(path, diagramSvg(design, catalogue, options));
    if (path.ends_with(".pdf"))
        return writeFileAtomically(path, pdf(design, catalogue, options));
    return Error{
        Error::Kind::Usage,
        Text(HEADROOM_TEXT("Diagram", "%1 is no kind of picture we draw: use .png, .svg or .pdf"))
            .arg(path)};
}

} // namespace headroom
