// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/export_dialog.h"

#include "model/formats/format.h"
#include "model/formats/import/importer.h"
#include "model/formats/import/write_back.h"
#include "model/storage/atomic_file.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/export/diagram_pdf.h"
#include "widgets/export/picture_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kPreviewWidth = 1600;
/// More lines than anyone reads here, and as many as a text field takes at once.
constexpr int kPreviewLines = 4000;
constexpr int kPatience = 250; ///< ms

/// Which options a format has.
struct Abilities {
    bool look = false; ///< Theme and legend.
    bool figures = false;
    bool pages = false;
    bool scale = false;
    std::string suffix = {};
};

Abilities abilitiesOf(std::string_view id)
{
    for (const PictureFormat &format : pictureFormats()) {
        if (format.id == id)
            return {.look = true,
                    .figures = true,
                    .pages = id == "pdf",
                    .scale = id == "png",
                    .suffix = std::string(format.suffix)};
    }
    const Format *format = id == templateFormat().id ? &templateFormat() : findFormat(id);
    const bool isDiagram = format && format->diagram;
    return {.look = isDiagram && id != "csv",
            .figures = isDiagram,
            .suffix = format ? std::string(format->suffix) : std::string()};
}

bool isPicture(std::string_view id)
{
    return std::ranges::any_of(pictureFormats(),
                               [id](const PictureFormat &format) { return format.id == id; });
}

QString sizeText(std::size_t bytes)
{
    const auto size = static_cast<double>(bytes);
    if (size < 1000)
        return ExportDialog::tr("%1 bytes").arg(bytes);
    return size < 1e6 ? ExportDialog::tr("%1 kB").arg(formatNumber(size / 1e3))
                      : ExportDialog::tr("%1 MB").arg(formatNumber(size / 1e6));
}

} // namespace

ExportDialog::ExportDialog(Document &document, Selection &selection, LiveSimulation &live,
                           TimeCursor &cursor, QWidget *parent)
    : QDialog(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_cursor(&cursor)
    , m_maker(document.catalogue())
    , m_formats(new QTreeWidget(this))
{
    setWindowTitle(tr("Export"));
    auto *split = new QSplitter(this);
    split->addWidget(m_formats);
    split->addWidget(buildResult());
    split->setStretchFactor(1, 1);
    split->setSizes({250, 700});
    split->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon(QIcon());
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);

    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { showBusy(true); });
    connect(&m_maker, &ExportMaker::made, this, &ExportDialog::showMade);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (!m_made || m_made->error)
            return;
        copyToClipboard(*m_made);
        m_message->setText(tr("Copied."));
    });
    buildFormats();
    connect(m_formats, &QTreeWidget::currentItemChanged, this, [this] {
        showOptions();
        order();
    });
    chooseFormat("png");
    resize(980, 660);
}

void ExportDialog::buildFormats()
{
    m_formats->setObjectName(QStringLiteral("formats"));
    m_formats->setHeaderHidden(true);
    m_formats->setRootIsDecorated(false);
    m_formats->setItemsExpandable(false);
    m_formats->setIndentation(12);
    m_formats->setUniformRowHeights(true);
    m_formats->setAccessibleName(tr("Formats"));
    const auto addGroup = [this](const QString &name) {
        auto *group = new QTreeWidgetItem(m_formats, {name});
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        group->setFont(0, bold);
        return group;
    };
    const auto add = [](QTreeWidgetItem *group, std::string_view id, const Sentence &name) {
        auto *item = new QTreeWidgetItem(group, {translated(name)});
        item->setData(0, kIdRole, QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
        item->setToolTip(0, translated(name));
    };
    QTreeWidgetItem *pictures = addGroup(tr("Pictures"));
    for (const PictureFormat &format : pictureFormats())
        add(pictures, format.id, format.name);
    QTreeWidgetItem *diagrams = addGroup(tr("Diagrams as text"));
    QTreeWidgetItem *configs = addGroup(tr("Configs and tables"));
    for (const Format &format : allFormats())
        add(format.diagram && format.id != "csv" ? diagrams : configs, format.id, format.name);
    // What was imported can go back to where it came from.
    if (templateTextOf(m_document->design()))
        add(configs, templateFormat().id, templateFormat().name);
    m_formats->expandAll();
}

QWidget *ExportDialog::buildOptions()
{
    auto *box = new QWidget(this);
    m_options = new QFormLayout(box);
    m_options->setContentsMargins(0, 0, 0, 0);
    m_content = new QComboBox(box);
    m_content->addItem(tr("Whole design"));
    m_content->setObjectName(QStringLiteral("content"));
    const auto selected = static_cast<int>(m_selection->nodes().size());
    if (selected > 0) {
        m_content->addItem(tr("Selection: %1").arg(selected));
        m_content->setCurrentIndex(1);
    }
    m_theme = new QComboBox(box);
    m_theme->addItems({tr("Light"), tr("Dark")});
    m_theme->setCurrentIndex(Theme::current().isDark() ? 1 : 0);
    m_theme->setObjectName(QStringLiteral("theme"));
    const bool hasRun = m_live->result() && m_live->result()->run;
    m_figures = new QCheckBox(tr("with live figures, as they are at"), box);
    m_figures->setObjectName(QStringLiteral("figures"));
    m_figures->setChecked(hasRun);
    m_figures->setEnabled(hasRun);
    m_second = new QSpinBox(box);
    m_second->setObjectName(QStringLiteral("second"));
    m_second->setRange(0, static_cast<int>(m_cursor->duration()));
    m_second->setValue(static_cast<int>(m_cursor->time()));
    m_second->setSuffix(tr(" s"));
    m_second->setKeyboardTracking(false);
    m_second->setButtonSymbols(QAbstractSpinBox::NoButtons);
    auto *figures = new QWidget(box);
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_figures);
    row->addWidget(m_second);
    row->addStretch(1);
    m_legend = new QCheckBox(tr("with a legend"), box);
    m_legend->setObjectName(QStringLiteral("legend"));
    m_legend->setChecked(true);
    m_page = new QComboBox(box);
    m_page->setObjectName(QStringLiteral("page"));
    for (const std::string &name : pageNames())
        m_page->addItem(name == "fit" ? tr("One page around the design")
                                      : toQString(name).toUpper(),
                        toQString(name));
    m_scale = new QComboBox(box);
    for (const int scale : {1, 2, 4})
        m_scale->addItem(tr("%1 pixels a point").arg(scale), scale);
    m_scale->setCurrentIndex(1);

    m_options->addRow(tr("Content"), m_content);
    m_options->addRow(tr("Colours"), m_theme);
    m_options->addRow(tr("Figures"), figures);
    m_options->addRow(tr("Legend"), m_legend);
    m_options->addRow(tr("Pages"), m_page);
    m_options->addRow(tr("Resolution"), m_scale);
    for (QComboBox *choice : {m_content, m_theme, m_page, m_scale})
        connect(choice, &QComboBox::currentIndexChanged, this, &ExportDialog::order);
    for (QCheckBox *check : {m_figures, m_legend})
        connect(check, &QCheckBox::toggled, this, &ExportDialog::order);
    connect(m_second, &QSpinBox::valueChanged, this, &ExportDialog::order);
    return box;
}

QWidget *ExportDialog::buildResult()
{
    auto *side = new QWidget(this);
    m_picture = new PicturePreview(side);
    m_text = new QPlainTextEdit(side);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Preview"));
    m_preview = new QStackedWidget(side);
    m_preview->addWidget(m_picture);
    m_preview->addWidget(m_text);
    m_facts = new QLabel(side);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setProperty("role", QStringLiteral("muted"));
    m_message = new QLabel(side);
    m_message->setWordWrap(true);
    m_progress = new QProgressBar(side);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_cancel = new QPushButton(tr("Cancel"), side);
    m_cancel->setAutoDefault(false);
    m_problemsTitle = new QLabel(side);
    m_problemsTitle->setProperty("role", QStringLiteral("heading"));
    m_problems = new QListWidget(side);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setMaximumHeight(84);
    m_problems->setWordWrap(true);
    auto *state = new QHBoxLayout;
    state->addWidget(m_facts);
    state->addWidget(m_progress, 1);
    state->addWidget(m_cancel);
    state->addStretch(1);
    state->addWidget(m_message);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(buildOptions());
    layout->addWidget(m_preview, 1);
    layout->addLayout(state);
    layout->addWidget(m_problemsTitle);
    layout->addWidget(m_problems);
    showBusy(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_maker.cancel();
        m_patience.stop();
        showBusy(false);
        m_message->setText(tr("Cancelled. Change an option to try again."));
    });
    connect(m_problems, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const NodeId id(toStd(item->data(kIdRole).toString()));
        if (!m_document->design().node(id))
            return;
        m_selection->set({id});
        emit m_selection->revealRequested();
    });
    return side;
}

std::string ExportDialog::format() const
{
    const QTreeWidgetItem *item = m_formats->currentItem();
    return item ? toStd(item->data(0, kIdRole).toString()) : std::string();
}

void ExportDialog::chooseFormat(const std::string &id)
{
    for (int group = 0; group < m_formats->topLevelItemCount(); ++group) {
        QTreeWidgetItem *parent = m_formats->topLevelItem(group);
        for (int i = 0; i < parent->childCount(); ++i) {
            if (parent->child(i)->data(0, kIdRole).toString() == toQString(id))
                m_formats->setCurrentItem(parent->child(i));
        }
    }
}

void ExportDialog::showOptions()
{
    const Abilities can = abilitiesOf(format());
    const std::pair<QWidget *, bool> rows[] = {{m_theme, can.look},
                                               {m_figures->parentWidget(), can.figures},
                                               {m_legend, can.look},
                                               {m_page, can.pages},
                                               {m_scale, can.scale}};
    for (const auto &[field, isShown] : rows) {
        field->setVisible(isShown);
        m_options->labelForField(field)->setVisible(isShown);
    }
}

void ExportDialog::order()
{
    const std::string id = format();
    if (id.empty())
        return;
    m_second->setEnabled(m_figures->isChecked());
    ExportOrder order{.design = m_document->design(), .format = id, .previewWidth = kPreviewWidth};
    // What is drawn with figures is what was run, with the chosen scenario.
    if (const auto result = m_live->result(); m_figures->isChecked() && result && result->run) {
        order.options.run = result->run;
        order.options.step = result->run->stepAt(m_second->value());
    }
    if (m_content->currentIndex() == 1)
        order.only = m_selection->nodes();
    order.options.dark = m_theme->currentIndex() == 1;
    order.options.withLegend = m_legend->isChecked();
    order.options.page = toStd(m_page->currentData().toString());
    order.options.scale = m_scale->currentData().toInt();
    m_made.reset();
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_message->clear();
    m_patience.start();
    m_maker.request(std::move(order));
}

void ExportDialog::showBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    m_facts->setVisible(!busy);
}

void ExportDialog::showMade(const ExportMade &made)
{
    m_made = made;
    m_patience.stop();
    showBusy(false);
    m_copy->setEnabled(!made.error);
    m_save->setEnabled(!made.error);
    showProblems();
    if (isPicture(made.format)) {
        m_preview->setCurrentWidget(m_picture);
        m_picture->setPicture(made.preview);
    } else {
        m_preview->setCurrentWidget(m_text);
        const QString text = QString::fromStdString(made.bytes);
        qsizetype end = 0;
        for (int line = 0; line < kPreviewLines && end >= 0; ++line)
            end = text.indexOf(QLatin1Char('\n'), end + 1);
        m_text->setPlainText(end < 0 ? text : text.left(end));
    }
    m_facts->setText(describe(made));
}

QString ExportDialog::describe(const ExportMade &made) const
{
    if (made.error)
        return {};
    const QString size = sizeText(made.bytes.size());
    if (made.pages > 0)
        return tr("Pages: %1, %2").arg(made.pages).arg(size);
    if (isPicture(made.format))
        return size;
    const auto lines = static_cast<int>(std::ranges::count(made.bytes, '\n'));
    const QString words = tr("Lines: %1, %2").arg(lines).arg(size);
    return lines > kPreviewLines ? tr("%1; the first %2 are shown").arg(words).arg(kPreviewLines)
                                 : words;
}

void ExportDialog::showProblems()
{
    m_problems->clear();
    if (m_made->error) {
        m_problems->addItem(translated(m_made->error->message));
        m_problemsTitle->setText(tr("Cannot be exported"));
    } else {
        m_problemsTitle->setText(tr("Could not be expressed: %1").arg(m_made->omissions.size()));
    }
    for (const Omission &omission : m_made->omissions) {
        const Node *node = m_document->design().node(omission.node);
        const QString reason = translated(omission.reason);
        auto *item = new QListWidgetItem(
            node ? tr("%1: %2").arg(toQString(node->label()), reason) : reason, m_problems);
        item->setData(kIdRole, toQString(omission.node.value()));
    }
    const bool isFine = !m_made->error && m_made->omissions.empty();
    m_problems->setVisible(!isFine);
    m_problemsTitle->setVisible(!isFine);
}

Result<Done> ExportDialog::saveTo(QString path)
{
    if (!m_made || m_made->error)
        return Error{Error::Kind::Unwritable,
                     Text(HEADROOM_TEXT("Export", "The file is not ready yet.")),
                     {}};
    const QString suffix = toQString(abilitiesOf(m_made->format).suffix);
    if (!path.endsWith(suffix))
        path += suffix;
    const auto written = writeFileAtomically(toStd(path), m_made->bytes);
    if (!written) {
        m_message->setText(translated(written.error().message));
        return written;
    }
    m_message->setText(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
    emit saved(path);
    return written;
}

void ExportDialog::chooseFile()
{
    const QString suffix = toQString(abilitiesOf(format()).suffix);
    auto *dialog = new QFileDialog(this, tr("Export as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(
        QStringLiteral("%1 (*%2)").arg(m_formats->currentItem()->text(0), suffix));
    dialog->selectFile(m_proposedPath + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { static_cast<void>(saveTo(path)); });
    dialog->open();
}

} // namespace headroom
