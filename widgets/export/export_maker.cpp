// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/export_maker.h"

#include "model/editing/keep_only.h"
#include "model/formats/format.h"
#include "model/formats/import/write_back.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace headroom {

namespace {

const PictureFormat *findPicture(std::string_view id)
{
    const auto formats = pictureFormats();
    const auto found = std::ranges::find(formats, id, &PictureFormat::id);
    return found == formats.end() ? nullptr : &*found;
}

/// The pages of a PDF are named in it in clear text; `/Pages` is the list of them.
int pagesOf(std::string_view pdf)
{
    constexpr std::string_view kPage = "/Type /Page";
    int pages = 0;
    for (std::size_t at = pdf.find(kPage); at != std::string_view::npos;
         at = pdf.find(kPage, at + kPage.size()))
        pages += at + kPage.size() < pdf.size() && pdf[at + kPage.size()] != 's';
    return pages;
}

QImage previewOf(const Design &design, const Catalogue &catalogue, const ExportOrder &order)
{
    DiagramOptions options = order.options;
    options.scale = 1;
    const QImage image = diagramImage(design, catalogue, options);
    return image.width() > order.previewWidth
               ? image.scaledToWidth(order.previewWidth, Qt::SmoothTransformation)
               : image;
}

} // namespace

static ExportMade makeWhole(const ExportOrder &order, const Catalogue &catalogue)
{
    ExportMade made{.number = order.number, .format = order.format};
    Result<Design> design = order.only.empty()
                                ? Result<Design>(order.design)
                                : edits::keepOnly(order.only).apply(order.design, catalogue);
    if (!design) {
        made.error = design.error();
        return made;
    }
    if (const PictureFormat *picture = findPicture(order.format)) {
        made.bytes = diagramFile(*picture, *design, catalogue, order.options);
        made.pages = picture->id == "pdf" ? pagesOf(made.bytes) : 0;
        if (order.previewWidth > 0 && !order.options.stop.stop_requested())
            made.preview = previewOf(*design, catalogue, order);
        return made;
    }
    const Format *format = order.format == templateFormat().id ? &templateFormat()
                                                               : findFormat(order.format);
    Q_ASSERT(format);
    auto result = format->write(*design, catalogue,
                                {.dark = order.options.dark,
                                 .withLegend = order.options.withLegend,
                                 .run = order.options.run,
                                 .step = order.options.step});
    if (!result) {
        made.error = result.error();
        return made;
    }
    made.bytes = std::move(result->text);
    made.omissions = std::move(result->omissions);
    return made;
}

ExportMade makeExport(const ExportOrder &order, const Catalogue &catalogue)
{
    ExportMade made = makeWhole(order, catalogue);
    if (!order.options.stop.stop_requested())
        return made;
    made = {.number = order.number, .format = order.format};
    made.error = Error{Error::Kind::Cancelled,
                       HEADROOM_TEXT("Export", "The export was cancelled.")};
    return made;
}

void copyToClipboard(const ExportMade &made)
{
    auto *data = new QMimeData;
    const QByteArray bytes(made.bytes.data(), static_cast<qsizetype>(made.bytes.size()));
    if (made.format == "png") {
        data->setImageData(QImage::fromData(bytes, "PNG"));
        // Programs that take the bytes as they are get the design in them too.
        data->setData(QStringLiteral("image/png"), bytes);
    } else if (made.format == "pdf") {
        data->setData(QStringLiteral("application/pdf"), bytes);
    } else {
        if (made.format == "svg")
            data->setData(QStringLiteral("image/svg+xml"), bytes);
        data->setText(QString::fromUtf8(bytes));
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

ExportMaker::ExportMaker(const Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(&catalogue)
    , m_thread([this](const std::stop_token &stop) { work(stop); })
{ }

ExportMaker::~ExportMaker()
{
    m_order.request_stop();
}

void ExportMaker::request(ExportOrder order)
{
    cancel();
    order.number = m_number;
    order.options.stop = m_order.get_token();
    m_slot.put(std::move(order));
}

void ExportMaker::cancel()
{
    m_order.request_stop();
    m_order = std::stop_source();
    ++m_number;
}

void ExportMaker::work(const std::stop_token &stop)
{
    while (const std::optional<ExportOrder> order = m_slot.take(stop)) {
        auto result = std::make_shared<const ExportMade>(makeExport(*order, *m_catalogue));
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                if (result->number == m_number)
                    emit made(*result);
            },
            Qt::QueuedConnection);
    }
}

} // namespace headroom
