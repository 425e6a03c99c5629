// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/diagram_image.h"

#include "model/storage/atomic_file.h"
#include "tests/support/design_text.h"
#include "tests/support/widgets/canvas_window.h"
#include "widgets/export/diagram_pdf.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace headroom {

class DiagramImageTest : public QObject
{
    Q_OBJECT

private slots:
    void thePictureGrowsWithTheScale();
    void lightAndDarkDiffer();
    void anEmptyDesignIsStillAPicture();
    void aHugeDesignStaysAnImage();
    void theSvgIsWellFormedAndItsTextIsText();
    void theSvgAsksForNothingOutside();
    void writesWhatTheSuffixSays_data();
    void writesWhatTheSuffixSays();
    void aSmallDesignFitsOnOnePage();
    void aLargeDesignGoesOnOverSeveralPages();
    void anotherSuffixIsRefusedAndNothingIsWritten();

private:
    static Design shop()
    {
        DesignParts parts = designText("f:plain.frame; a:plain.sender; b:plain.table@f; a -> b",
                                       plainCatalogue())
                                .parts();
        parts.name = "Flash sale & more";
        return Design(std::move(parts));
    }
};

void DiagramImageTest::thePictureGrowsWithTheScale()
{
    const QImage once = diagramImage(shop(), plainCatalogue(), {.scale = 1});
    const QImage twice = diagramImage(shop(), plainCatalogue(), {.scale = 2});
    QVERIFY(std::abs(twice.width() - 2 * once.width()) <= 1);
    QVERIFY(std::abs(twice.height() - 2 * once.height()) <= 1);
}

void DiagramImageTest::lightAndDarkDiffer()
{
    const QImage light = diagramImage(shop(), plainCatalogue(), {});
    const QImage dark = diagramImage(shop(), plainCatalogue(), {.dark = true});
    QVERIFY(light.pixelColor(2, 2).lightness() > 200);
    QVERIFY(dark.pixelColor(2, 2).lightness() < 60);
}

void DiagramImageTest::anEmptyDesignIsStillAPicture()
{
    QVERIFY(diagramImage(Design(), plainCatalogue(), {}).width() > 100);
}

void DiagramImageTest::aHugeDesignStaysAnImage()
{
    DesignParts parts = designText("a:plain.sender; b:plain.table", plainCatalogue()).parts();
    parts.picture = {{NodeId("a"), {0, 0, 0, 0}}, {NodeId("b"), {90'000, 60'000, 0, 0}}};

    const QImage image = diagramImage(Design(std::move(parts)), plainCatalogue(), {.scale = 16});

    QVERIFY(!image.isNull());
    QVERIFY(image.width() <= 20'000);
    QVERIFY(qint64(image.width()) * image.height() <= 150'100'000);
}

void DiagramImageTest::theSvgIsWellFormedAndItsTextIsText()
{
    const std::string svg = diagramSvg(shop(), plainCatalogue(), {});

    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    QStringList words;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement
            && reader.name() == QLatin1String("text"))
            words += reader.readElementText();
    }

    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const char *word : {"Flash sale & more", "a", "b", "Sender", "Table", "f"})
        QVERIFY2(words.contains(QLatin1String(word)), word);
}

void DiagramImageTest::theSvgAsksForNothingOutside()
{
    const QByteArray svg = QByteArray::fromStdString(diagramSvg(shop(), plainCatalogue(), {}));
    QVERIFY(!svg.contains("href=\"http"));
    QVERIFY(!svg.contains("<script"));
    QVERIFY(!svg.contains("nan"));
    QVERIFY(svg.contains("sans-serif"));
}

void DiagramImageTest::writesWhatTheSuffixSays_data()
{
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << QByteArray(".png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QByteArray(".svg") << QByteArray("<?xml");
    QTest::newRow("pdf") << QByteArray(".pdf") << QByteArray("%PDF");
}

void DiagramImageTest::writesWhatTheSuffixSays()
{
    QFETCH(const QByteArray, suffix);
    QFETCH(const QByteArray, start);
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("shop")).toStdString()
                             + suffix.toStdString();

    QVERIFY(writeDiagram(path, shop(), plainCatalogue(), {}));

    const auto text = readFile(path);
    QVERIFY(text);
    QVERIFY(QByteArray::fromStdString(*text).startsWith(start));
}

static qsizetype pagesOf(const std::string &pdf)
{
    // The tree of pages says how many there are; it is not compressed.
    const QByteArray bytes = QByteArray::fromStdString(pdf);
    const qsizetype at = bytes.indexOf("/Count ");
    return at < 0 ? 0 : bytes.mid(at + 7, 8).trimmed().split('\n').first().toLongLong();
}

void DiagramImageTest::aSmallDesignFitsOnOnePage()
{
    const std::string fit = diagramPdf(shop(), plainCatalogue(), {});
    const std::string a4 = diagramPdf(shop(), plainCatalogue(), {.page = "a4"});

    QCOMPARE(pagesOf(fit), 1);
    QCOMPARE(pagesOf(a4), 1);
    // 210 by 297 mm in points, turned as the diagram is.
    QVERIFY(a4.find("/MediaBox [0 0 842.") != std::string::npos
            || a4.find("/MediaBox [0 0 595.") != std::string::npos);
}

void DiagramImageTest::aLargeDesignGoesOnOverSeveralPages()
{
    DesignParts parts = designText("a:plain.sender; b:plain.table", plainCatalogue()).parts();
    parts.picture = {{NodeId("a"), {0, 0, 0, 0}}, {NodeId("b"), {5000, 0, 0, 0}}};

    const std::string pdf = diagramPdf(Design(std::move(parts)), plainCatalogue(), {.page = "a4"});

    // Half size at least: 5208 + 64 of margin are 3 pages of (842 - 56) / 0.75 / 0.5 = 2096.
    QCOMPARE(pagesOf(pdf), 3);
}

void DiagramImageTest::anotherSuffixIsRefusedAndNothingIsWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.gif"));
    const auto written = writeDiagram(path.toStdString(), shop(), plainCatalogue(), {});
    QVERIFY(!written);
    QVERIFY(written.error().kind == Error::Kind::Usage);
    QVERIFY(!QFile::exists(path));
}

} // namespace headroom

QTEST_MAIN(headroom::DiagramImageTest)
#include "diagram_image_test.moc"
