// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/all_services.h"
#include "tests/support/widgets/panel_bench.h"
#include "widgets/inspector/quantity_edit.h"
#include "widgets/what_if/intervention_dialog.h"
#include "widgets/what_if/intervention_list.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace headroom {

namespace {


} // namespace

/// The list over a small shop, and hands to use it.
struct InterventionsBench : PanelBench {
    InterventionsBench()
        : PanelBench(allServices(), "users(50/s) -> place:function")
        , list(document, live, nullptr)
    {
        list.resize(520, 260);
        list.show();
    }

    void press(const char *button)
    {
        QTest::mouseClick(list.findChild<QToolButton *>(QString::fromLatin1(button)),
                          Qt::LeftButton);
        QApplication::processEvents();
    }
    InterventionDialog *dialog() { return list.findChild<InterventionDialog *>(); }
    template <typename T>
    T *part(const char *name)
    {
        return dialog()->findChild<T *>(QString::fromLatin1(name));
    }
    void confirm()
    {
        QTest::mouseClick(dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                          Qt::LeftButton);
    }
    void choose(const char *combo, const QString &text)
    {
        auto *box = part<QComboBox>(combo);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    InterventionList list;
};

class InterventionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aRushIsPlannedAndUndone()
    {
        InterventionsBench bench;
        bench.press("addChange");
        QVERIFY(bench.dialog());
        bench.choose("owner", QStringLiteral("users"));
        bench.choose("setting", QStringLiteral("Traffic factor"));
        // As it stands nothing would happen, and the dialog says so.
        bench.confirm();
        QVERIFY(bench.dialog()->isVisible());
        QVERIFY(!bench.part<QLabel>("reason")->text().isEmpty());
        auto *value = bench.part<QWidget>("value")->findChild<QuantityEdit *>();
        QVERIFY(value);
        value->setFocus();
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("3"));
        QTest::keyClick(value, Qt::Key_Tab);
        QTest::keyClicks(bench.part<QLineEdit>("name"), QStringLiteral("Rush"));
        bench.confirm();
        const auto &planned = bench.document.design().interventions();
        QCOMPARE(planned.size(), std::size_t(1));
        QCOMPARE(planned.front().name, std::string("Rush"));
        QCOMPARE(planned.front().set.front().first, std::string("users.trafficFactor"));
        QCOMPARE(planned.front().set.front().second.number(), 3.0);
        QCOMPARE(planned.front().at, 600.0);
        QCOMPARE(bench.list.findChild<QTreeWidget *>()->topLevelItemCount(), 1);
        bench.document.undoStack().undo();
        QVERIFY(bench.document.design().interventions().empty());
    }

    void theKeyboardRemovesAndEdits()
    {
        InterventionsBench bench;
        PlannedIntervention rush;
        rush.at = 60;
        rush.set = {{"users.trafficFactor", Tree(2)}};
        QVERIFY(bool(bench.document.perform(edits::setInterventions({}, {rush}))));
        auto *tree = bench.list.findChild<QTreeWidget *>();
        tree->setCurrentItem(tree->topLevelItem(0));
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Delete);
        QVERIFY(bench.document.design().interventions().empty());
    }

    void aDeploymentNeedsSomethingToShift()
    {
        InterventionsBench bench;
        bench.press("addDeployment");
        QVERIFY(bench.dialog());
        QVERIFY(!bench.part<QLabel>("reason")->text().isEmpty());
        bench.confirm();
        QVERIFY(bench.dialog()->isVisible());
        QVERIFY(bench.document.design().interventions().empty());
    }
};

} // namespace headroom

QTEST_MAIN(headroom::InterventionsTest)
#include "interventions_test.moc"
