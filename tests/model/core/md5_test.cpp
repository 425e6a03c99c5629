// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/md5.h"

#include <QTest>

#include <cmath>

namespace headroom {

class Md5Test : public QObject
{
    Q_OBJECT

private slots:
    void givesTheDigestsOfTheRfc_data();
    void givesTheDigestsOfTheRfc();
    void readsTheDigestAsAFraction();
};

void Md5Test::givesTheDigestsOfTheRfc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    // The test suite in the appendix of RFC 1321.
    QTest::newRow("nothing") << QByteArray("") << QByteArray("d41d8cd98f00b204e9800998ecf8427e");
    QTest::newRow("three letters")
        << QByteArray("abc") << QByteArray("900150983cd24fb0d6963f7d28e17f72");
    QTest::newRow("alphabet") << QByteArray("abcdefghijklmnopqrstuvwxyz")
                              << QByteArray("c3fcd3d76192e4007dfb496cca67e13b");
    QTest::newRow("more than a block")
        << QByteArray("1234567890").repeated(8) << QByteArray("57edf4a22be3c955ac49da2e2107b67a");
}

void Md5Test::givesTheDigestsOfTheRfc()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hex);

    const auto digest = md5(text.toStdString());

    const QByteArray bytes(reinterpret_cast<const char *>(digest.data()),
                           static_cast<int>(digest.size()));
    QCOMPARE(bytes.toHex(), hex);
}

void Md5Test::readsTheDigestAsAFraction()
{
    // 0x900150983cd24fb0 / 2^64, the rest is below a double's reach.
    QVERIFY(std::abs(md5Fraction("abc") - 0.5625200626062192) < 1e-12);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::Md5Test)
#include "md5_test.moc"
