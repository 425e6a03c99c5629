// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/carried_design.h"

#include <QByteArray>
#include <QTest>
#include <QXmlStreamReader>

namespace headroom {

namespace {

const std::string kDiagram = "<mxfile><diagram><UserObject headroom=\"{&quot;a&quot;:&#10;1}\" "
                             "id=\"0\"/></diagram></mxfile>";

/// The smallest header of a PNG and what stands behind it.
std::string smallPng()
{
    return std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + std::string(17, 'h')
           + std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
}

} // namespace

class CarriedDesignTest : public QObject
{
    Q_OBJECT

private slots:
    void aPngCarriesItInATextChunkBehindItsHeader();
    void theChunkHasTheChecksumOfItsContent();
    void anSvgCarriesItInAnAttribute();
    void aPictureWithoutADesignIsAnError();
    void aTruncatedPngIsNoTrap();
};

void CarriedDesignTest::aPngCarriesItInATextChunkBehindItsHeader()
{
    const std::string png = pngCarrying(smallPng(), kDiagram);

    QCOMPARE(png.substr(37, 11), std::string("tEXtmxfile\0", 11));
    // Percent-encoded, so that nothing outside ASCII or an angle bracket is left.
    QCOMPARE(png.substr(48, 12), std::string("%3Cmxfile%3E"));
    QVERIFY(isPictureFile(png));
    QCOMPARE(carriedDesign(png, "a.png").value(), std::string("{\"a\":\n1}"));
}

void CarriedDesignTest::theChunkHasTheChecksumOfItsContent()
{
    const std::string png = pngCarrying(smallPng(), "");

    // The CRC-32 of "tEXtmxfile\0", taken with another program.
    QCOMPARE(QByteArray::fromStdString(png.substr(48, 4)).toHex(), QByteArray("b8741536"));
}

void CarriedDesignTest::anSvgCarriesItInAnAttribute()
{
    const std::string svg = svgCarrying("<?xml version=\"1.0\"?>\n<svg width=\"1\"><g/></svg>",
                                        kDiagram);

    QXmlStreamReader reader(QString::fromStdString(svg));
    QVERIFY(reader.readNextStartElement());
    QCOMPARE(reader.attributes().value(QLatin1String("content")).toString().toStdString(),
             kDiagram);
    QCOMPARE(carriedDesign(svg, "a.svg").value(), std::string("{\"a\":\n1}"));
    QVERIFY(isPictureFile(kDiagram));
    QCOMPARE(carriedDesign(kDiagram, "a.drawio").value(), std::string("{\"a\":\n1}"));
}

void CarriedDesignTest::aPictureWithoutADesignIsAnError()
{
    for (const std::string &content : {smallPng(), std::string("<svg/>"), std::string("<")}) {
        const auto result = carriedDesign(content, "a");
        QVERIFY(!result);
        QCOMPARE(result.error().place.file, std::string("a"));
    }
    QVERIFY(!isPictureFile("{}"));
}

void CarriedDesignTest::aTruncatedPngIsNoTrap()
{
    const std::string png = pngCarrying(smallPng(), kDiagram);
    for (std::size_t length = 0; length < png.size(); length += 3) {
        const auto result = carriedDesign(png.substr(0, length), "a");
        // The last 12 bytes are the end mark, of which the diagram needs nothing.
        QVERIFY(!result || length >= png.size() - 12);
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::CarriedDesignTest)
#include "carried_design_test.moc"
