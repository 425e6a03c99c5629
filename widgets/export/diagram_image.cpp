// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/diagram_image.h"

#include "model/formats/carried_design.h"
#include "model/formats/drawio.h"
#include "model/storage/atomic_file.h"
#include "model/storage/design_file.h"
#include "widgets/export/diagram_pdf.h"
#include "widgets/export/diagram_picture.h"
#include "widgets/export/vector_icons.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

// Beyond this a picture is no picture any more, and some viewers refuse it.
constexpr double kLargestSide = 20'000;
constexpr double kLargestArea = 150e6;

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

std::string png(const QImage &image, const std::stop_token &stop)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    // Packing a large picture takes longer than painting it.
    if (!stop.stop_requested())
        image.save(&buffer, "PNG");
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

std::span<const PictureFormat> pictureFormats()
{
    static constexpr std::array kFormats = {
        PictureFormat{"png", HEADROOM_TEXT("Diagram", "Picture, PNG"), ".png"},
        PictureFormat{"svg", HEADROOM_TEXT("Diagram", "Picture, SVG"), ".svg"},
        PictureFormat{"pdf", HEADROOM_TEXT("Diagram", "Document, PDF"), ".pdf"},
    };
    return kFormats;
}

std::string diagramFile(const PictureFormat &format, const Design &design,
                        const Catalogue &catalogue, const DiagramOptions &options)
{
    if (format.id == "pdf")
        return diagramPdf(design, catalogue, options);
    const bool isPng = format.id == "png";
    const std::string bytes = isPng ? png(diagramImage(design, catalogue, options), options.stop)
                                    : diagramSvg(design, catalogue, options);
    if (!options.carriesDesign || options.stop.stop_requested())
        return bytes;
    const auto diagram = writeDrawio(design, catalogue,
                                     {.dark = options.dark,
                                      .withLegend = options.withLegend,
                                      .run = options.run,
                                      .step = options.step,
                                      .source = printDesign(design, catalogue)});
    if (!diagram)
        return bytes;
    return isPng ? pngCarrying(bytes, diagram->text) : svgCarrying(bytes, diagram->text);
}

Result<Done> writeDiagram(const std::string &path, const Design &design, const Catalogue &catalogue,
                          const DiagramOptions &options)
{
    for (const PictureFormat &format : pictureFormats())
        if (path.ends_with(format.suffix))
            return writeFileAtomically(path, diagramFile(format, design, catalogue, options));
    return Error{
        Error::Kind::Usage,
        Text(HEADROOM_TEXT("Diagram", "%1 is no kind of picture we draw: use .png, .svg or .pdf"))
            .arg(path)};
}

} // namespace headroom
