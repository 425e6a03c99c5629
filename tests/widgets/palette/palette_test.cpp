// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/palette/palette.h"

#include "model/services/all_services.h"
#include "widgets/palette/palette_model.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace headroom {

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesOfItemModels()
    {
        PaletteModel model(allServices());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.rowCount() > 1);
    }

    void showsEveryComponentOnce()
    {
        const PaletteModel model(allServices());
        int components = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            components += model.rowCount(model.index(row, 0));
        QCOMPARE(components, static_cast<int>(allServices().components().size()));
    }

    void dragsTheKindOfAComponent()
    {
        const PaletteModel model(allServices());
        const QModelIndex first = model.index(0, 0, model.index(0, 0));
        const std::unique_ptr<QMimeData> data(model.mimeData({first}));
        QVERIFY(data);
        QCOMPARE(QString::fromUtf8(data->data(QString::fromLatin1(kComponentMimeType))),
                 first.data(PaletteModel::KindRole).toString());
        QVERIFY(!model.mimeData({model.index(0, 0)}));
    }

    void insertsTheFirstHitOnEnter()
    {
        Palette palette(allServices());
        QSignalSpy inserted(&palette, &Palette::insertRequested);
        auto *needle = palette.findChild<QLineEdit *>();
        palette.show();
        QTest::keyClicks(needle, QStringLiteral("http.endpoint"));
        QTest::keyClick(needle, Qt::Key_Return);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().first().toString(), QStringLiteral("http.endpoint"));
    }

    void insertsOnceOnADoubleClick()
    {
        Palette palette(allServices());
        palette.resize(300, 600);
        palette.show();
        QVERIFY(QTest::qWaitForWindowExposed(&palette));
        QSignalSpy inserted(&palette, &Palette::insertRequested);
        auto *view = palette.findChild<QTreeView *>();
        const QModelIndex first = view->model()->index(0, 0, view->model()->index(0, 0));
        const QPoint at = view->visualRect(first).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(inserted.count(), 1);
    }

    void findsNothingQuietly()
    {
        Palette palette(allServices());
        QSignalSpy inserted(&palette, &Palette::insertRequested);
        auto *needle = palette.findChild<QLineEdit *>();
        QTest::keyClicks(needle, QStringLiteral("no such thing"));
        QTest::keyClick(needle, Qt::Key_Return);
        QCOMPARE(inserted.count(), 0);
    }
};

} // namespace headroom

QTEST_MAIN(headroom::PaletteTest)
#include "palette_test.moc"
