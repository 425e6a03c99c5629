// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/export_dialog.h"

#include "model/formats/format.h"
#include "model/formats/import/importer.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"
#include "tests/support/widgets/panel_bench.h"
#include "widgets/common/text.h"
#include "widgets/export/picture_preview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

namespace headroom {

class ExportDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsEveryFormatInItsGroup();
    void showsAPictureAndSavesIt();
    void showsTextWithTheNumberOfItsLines();
    void figuresAndTheirSecondReachTheText();
    void exportsTheSelectionAlone();
    void listsWhatCouldNotBeExpressedAndLeadsThere();
    void aDocumentTellsItsPages();
    void copiesUnderTheTypeThatOthersKnow();
    void aCancelledOrderIsNotShown();
    void aStoppedOrderIsNotFinished();
    void importedDesignsGoBackToTheirTemplate();

private:
    template <typename T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void openDialog()
    {
        m_dialog = std::make_unique<ExportDialog>(m_bench->document, m_bench->selection,
                                                  m_bench->live, m_bench->cursor);
        m_dialog->show();
    }
    /// Chooses by a click on the name.
    void click(const std::string &format)
    {
        auto *formats = child<QTreeWidget>("formats");
        m_dialog->chooseFormat(format == "png" ? "svg" : "png");
        for (QTreeWidgetItem *item :
             formats->findItems(QStringLiteral("*"), Qt::MatchWildcard | Qt::MatchRecursive)) {
            if (item->data(0, Qt::UserRole).toString() != toQString(format))
                continue;
            formats->scrollToItem(item);
            QTest::mouseClick(formats->viewport(), Qt::LeftButton, {},
                              formats->visualItemRect(item).center());
        }
    }
    bool isMade(const std::string &format)
    {
        return QTest::qWaitFor(
            [&] { return m_dialog->made() && m_dialog->made()->format == format; }, 20'000);
    }

    std::unique_ptr<PanelBench> m_bench;
    std::unique_ptr<ExportDialog> m_dialog;
};

void ExportDialogTest::init()
{
    m_dialog.reset();
    m_bench = std::make_unique<PanelBench>(allServices());
    const auto file = sourceFolder() / "resources/examples/01-flash-sale.headroom.json";
    const auto design = readDesignFile(file.string(), allServices());
    QVERIFY(design);
    m_bench->document.reset(*design, {});
    m_bench->live.setDuration(120);
    QVERIFY(m_bench->settle());
    m_bench->cursor.setDuration(120);
    openDialog();
}

void ExportDialogTest::listsEveryFormatInItsGroup()
{
    const auto *formats = child<QTreeWidget>("formats");
    QCOMPARE(formats->topLevelItemCount(), 3);
    QCOMPARE(formats->topLevelItem(0)->childCount(), 3); // PNG, SVG, PDF
    QCOMPARE(formats->topLevelItem(1)->childCount(), 4); // draw.io, Mermaid, DOT, Structurizr
    QCOMPARE(formats->topLevelItem(2)->childCount(), static_cast<int>(allFormats().size()) - 4);
    // A heading is no format.
    QVERIFY(!formats->topLevelItem(0)->flags().testFlag(Qt::ItemIsSelectable));
}

void ExportDialogTest::showsAPictureAndSavesIt()
{
    click("png");
    QVERIFY(isMade("png"));

    const QImage preview = m_dialog->findChild<PicturePreview *>()->picture();
    QVERIFY(preview.width() > 300);
    QTemporaryDir folder;
    const Result<Done> saved = m_dialog->saveTo(folder.filePath(QStringLiteral("sale")));
    QVERIFY(saved);
    const QImage written(folder.filePath(QStringLiteral("sale.png")));
    QVERIFY(!written.isNull());
    // Two pixels a point, as the dialog proposes; the preview has one.
    QVERIFY(std::abs(written.width() - 2 * preview.width()) <= 2);
}

void ExportDialogTest::showsTextWithTheNumberOfItsLines()
{
    click("cloudformation");
    QVERIFY(isMade("cloudformation"));

    const QString text = child<QPlainTextEdit>("text")->toPlainText();
    QVERIFY(text.contains(QLatin1String("AWS::Lambda::Function")));
    const auto lines = std::ranges::count(m_dialog->made()->bytes, '\n');
    QVERIFY(child<QLabel>("facts")->text().contains(QString::number(lines)));
    // A template has neither colours nor figures.
    QVERIFY(!child<QComboBox>("theme")->isVisible());
    QVERIFY(!child<QCheckBox>("figures")->isVisible());
}

void ExportDialogTest::figuresAndTheirSecondReachTheText()
{
    click("mermaid");
    QVERIFY(isMade("mermaid"));
    QVERIFY(child<QCheckBox>("figures")->isChecked());

    child<QSpinBox>("second")->setValue(60);
    QVERIFY(isMade("mermaid"));
    QVERIFY(m_dialog->made()->bytes.find("0:01:00") != std::string::npos);

    QTest::mouseClick(child<QCheckBox>("figures"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(isMade("mermaid"));
    QVERIFY(m_dialog->made()->bytes.find("0:01:00") == std::string::npos);
    QVERIFY(!child<QSpinBox>("second")->isEnabled());
}

void ExportDialogTest::exportsTheSelectionAlone()
{
    m_bench->selection.set({NodeId("shoppers")});
    openDialog();
    QCOMPARE(child<QComboBox>("content")->count(), 2);
    click("dot");
    QVERIFY(isMade("dot"));
    QVERIFY(m_dialog->made()->bytes.find("shoppers") != std::string::npos);
    QVERIFY(m_dialog->made()->bytes.find("orders") == std::string::npos);

    child<QComboBox>("content")->setCurrentIndex(0);
    QVERIFY(isMade("dot"));
    QVERIFY(m_dialog->made()->bytes.find("orders") != std::string::npos);
}

void ExportDialogTest::listsWhatCouldNotBeExpressedAndLeadsThere()
{
    click("terraform");
    QVERIFY(isMade("terraform"));

    auto *problems = child<QListWidget>("problems");
    QCOMPARE(problems->count(), static_cast<int>(m_dialog->made()->omissions.size()));
    QCOMPARE(problems->isVisible(), problems->count() > 0);
    for (int i = 0; i < problems->count(); ++i) {
        const NodeId node = m_dialog->made()->omissions[static_cast<std::size_t>(i)].node;
        if (!m_bench->design().node(node))
            continue;
        emit problems->itemActivated(problems->item(i));
        QCOMPARE(m_bench->selection.nodes(), std::vector<NodeId>{node});
    }
}

void ExportDialogTest::aDocumentTellsItsPages()
{
    click("pdf");
    QVERIFY(isMade("pdf"));
    QCOMPARE(m_dialog->made()->pages, 1);
    QVERIFY(child<QComboBox>("page")->isVisible());
}

void ExportDialogTest::copiesUnderTheTypeThatOthersKnow()
{
    click("mermaid");
    QVERIFY(isMade("mermaid"));
    QTest::mouseClick(child<QPushButton>("copy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), m_dialog->made()->bytes);

    click("png");
    QVERIFY(isMade("png"));
    QTest::mouseClick(child<QPushButton>("copy"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
}

void ExportDialogTest::aCancelledOrderIsNotShown()
{
    ExportMaker maker(allServices());
    int shown = 0;
    connect(&maker, &ExportMaker::made, this, [&] { ++shown; });
    maker.request({.design = m_bench->design(), .format = "mermaid"});
    maker.cancel();
    // The next one is made behind it, so that it would have come first.
    maker.request({.design = m_bench->design(), .format = "dot"});
    QTRY_COMPARE(shown, 1);
}

void ExportDialogTest::aStoppedOrderIsNotFinished()
{
    std::stop_source source;
    source.request_stop();
    ExportOrder order{.design = m_bench->design(), .format = "png", .previewWidth = 300};
    QVERIFY(!makeExport(order, allServices()).bytes.empty());

    order.options.stop = source.get_token();
    const ExportMade made = makeExport(order, allServices());

    QVERIFY(made.error && made.error->kind == Error::Kind::Cancelled);
    QVERIFY(made.bytes.empty() && made.preview.isNull());
}

void ExportDialogTest::importedDesignsGoBackToTheirTemplate()
{
    const std::string text = readTextFile(sourceFolder() / "tests" / "corpus" / "events.yaml");
    const auto imported = importTemplate(text, "events.yaml", allServices());
    QVERIFY(imported);
    m_bench->document.reset(imported->design, {});
    QVERIFY(m_bench->settle());
    openDialog();

    click("template");

    QVERIFY(isMade("template"));
    QCOMPARE(m_dialog->made()->bytes, text);
}

} // namespace headroom

QTEST_MAIN(headroom::ExportDialogTest)
#include "export_dialog_test.moc"
