// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/csv.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/simulated.h"

#include <QTest>

namespace headroom {

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void settingsThatDifferFromTheirDefaultAreRows();
    void textsThatWouldBreakATableAreQuoted();
    void figuresOfARunAreRows();

private:
    static bool has(const std::string &text, std::string_view part)
    {
        return text.find(part) != std::string::npos;
    }
};

void CsvTest::settingsThatDifferFromTheirDefaultAreRows()
{
    const Design
        design = simulated("users(10/s) -> prod:stage -> place:function(memorySize=256)", 1).design;

    const std::string text = writeCsv(design, allServices(), {})->text;

    QVERIFY(text.starts_with("what,id,kind,name,in,from,to,key,value\r\n"));
    QVERIFY(has(text, "\r\nsetting,place,lambda.function,place,,,,memorySize,256\r\n"));
    QVERIFY(!has(text, "timeoutInMillis"));
    QVERIFY(has(text, ",request,,,users,prod,,\r\n"));
}

void CsvTest::textsThatWouldBreakATableAreQuoted()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
            {"id": "a", "kind": "http.endpoint", "name": "=1+1, \"x\"\ny"}]})",
                                   allServices(), "test");

    const std::string text = writeCsv(*design, allServices(), {})->text;

    // Quotes are doubled, and a spreadsheet takes it for a text and not for a formula.
    QVERIFY2(has(text, "node,a,http.endpoint,\"'=1+1, \"\"x\"\"\ny\",,,,,\r\n"), text.c_str());
}

void CsvTest::figuresOfARunAreRows()
{
    const Simulated run = simulated("users(10/s) -> pay:http.endpoint(duration=0.1, workers=50)",
                                    60);

    const std::string text = writeCsv(run.design, allServices(), {.run = run.run, .step = 30})
                                 ->text;

    QVERIFY(has(text, "\r\nfigure,pay,http.endpoint,pay,,,,Offered,10/s\r\n"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::CsvTest)
#include "csv_test.moc"
