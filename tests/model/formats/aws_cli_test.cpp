// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/aws_cli.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace headroom {

/// The script is run by a real shell, with an `aws` that only prints what it was given.
class AwsCliTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void commandsReachAwsWordByWord_data();
    void commandsReachAwsWordByWord();
    void withoutACommandItSaysWhatThereIs();
    void aMissingVariableIsNamed();

private:
    struct Outcome {
        int code = -1;
        QString out;
        QString err;
    };
    Outcome run(const QStringList &arguments, const QStringList &variables = {});

    QTemporaryDir m_folder;
};

void AwsCliTest::initTestCase()
{
    const auto design = readDesign(R"({"format": "headroom/1", "name": "It's $HOME", "nodes": [
        {"id": "api", "kind": "apigateway.restApi"},
        {"id": "prod", "kind": "apigateway.stage", "in": "api",
         "properties": {"cacheClusterEnabled": true}},
        {"id": "f", "kind": "lambda.function"},
        {"id": "v1", "kind": "lambda.version", "in": "f"},
        {"id": "v2", "kind": "lambda.version", "in": "f"},
        {"id": "live", "kind": "lambda.alias", "in": "f"}],
        "links": [{"from": "live", "to": "v1", "kind": "route", "properties": {"weight": 0.9}},
                  {"from": "live", "to": "v2", "kind": "route", "properties": {"weight": 0.1}}]})",
                                   allServices(), "test");
    QVERIFY2(design, design ? "" : design.error().message.english().c_str());
    const auto put = [this](const char *name, const QByteArray &text) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    put("script", QByteArray::fromStdString(writeAwsCli(*design, allServices())->text));
    put("aws", "#!/bin/sh\nfor word in \"$@\"; do printf '%s|' \"$word\"; done\n");
}

AwsCliTest::Outcome AwsCliTest::run(const QStringList &arguments, const QStringList &variables)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), m_folder.path() + QStringLiteral(":")
                                                   + environment.value(QStringLiteral("PATH")));
    environment.remove(QStringLiteral("AWS_REGION"));
    for (const QString &name : variables)
        environment.insert(name, QStringLiteral("given"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("bash"),
                  QStringList(m_folder.filePath(QStringLiteral("script"))) + arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void AwsCliTest::commandsReachAwsWordByWord_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("words");
    QTest::newRow("publish") << QStringLiteral("publish-f")
                             << QStringLiteral("lambda|publish-version|--function-name|F|--x|");
    QTest::newRow("shift")
        << QStringLiteral("shift-live")
        << QStringLiteral("lambda|update-alias|--function-name|F|--name|live|--function-version|1|"
                          "--routing-config|AdditionalVersionWeights={2=0.1}|--x|");
    QTest::newRow("flush") << QStringLiteral("flush-cache-prod")
                           << QStringLiteral("apigateway|flush-stage-cache|--rest-api-id|given|"
                                             "--stage-name|prod|--x|");
}

void AwsCliTest::commandsReachAwsWordByWord()
{
    QFETCH(QString, command);
    QFETCH(QString, words);

    const Outcome outcome = run({command, QStringLiteral("--x")}, {QStringLiteral("api_id")});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.out, QStringLiteral("--region|us-east-1|") + words);
}

void AwsCliTest::withoutACommandItSaysWhatThereIs()
{
    const Outcome outcome = run({});

    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.startsWith(QLatin1String("It's $HOME: ")), qPrintable(outcome.err));
    QVERIFY(outcome.err.contains(QLatin1String("  shift-live  ")));
}

void AwsCliTest::aMissingVariableIsNamed()
{
    const Outcome outcome = run({QStringLiteral("deploy-prod")});

    QVERIFY(outcome.code != 0);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(outcome.err.contains(QLatin1String("api_id")));
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::AwsCliTest)
#include "aws_cli_test.moc"
