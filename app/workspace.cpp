// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/workspace.h"

#include "model/storage/atomic_file.h"
#include "model/storage/design_file.h"
#include "widgets/common/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace headroom {
namespace {

QString examplePath(const QString &name)
{
    return QStringLiteral(":/examples/") + name + QStringLiteral(".headroom.json");
}

Result<std::string> exampleText(const QString &name)
{
    QFile file(examplePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            Error::Kind::Unreadable,
            Text(HEADROOM_TEXT("Workspace", "there is no example named %1")).arg(toStd(name))};
    return file.readAll().toStdString();
}

} // namespace

Workspace::Workspace(const Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(&catalogue)
    , m_document(catalogue)
    , m_live(m_document)
    , m_verification(m_document, m_live)
{
    connect(&m_live, &LiveSimulation::runReady, this, [this] {
        if (const auto result = m_live.result(); result && result->run)
            m_cursor.setDuration(result->run->duration());
    });
}

void Workspace::startEmpty()
{
    adopt(Design(), {}, {});
}

Result<Done> Workspace::open(const QString &path)
{
    const std::string file = QFileInfo(path).absoluteFilePath().toStdString();
    auto design = readDesignFile(file, *m_catalogue);
    if (!design)
        return design.error();
    auto text = readFile(file);
    if (!text)
        return text.error();
    adopt(*std::move(design), QFileInfo(path).absoluteFilePath(), *text);
    return Done();
}

Result<Done> Workspace::openExample(const QString &name)
{
    const auto text = exampleText(name);
    if (!text)
        return text.error();
    auto design = readDesign(*text, *m_catalogue, toStd(name));
    if (!design)
        return design.error();
    adopt(*std::move(design), {}, {});
    return Done();
}

void Workspace::startWith(Design design)
{
    adopt(std::move(design), {}, {});
    m_document.setUnsaved();
}

Result<Done> Workspace::recover(const QString &copyPath, const QString &originalPath)
{
    auto design = readDesignFile(copyPath.toStdString(), *m_catalogue);
    if (!design)
        return design.error();
    adopt(*std::move(design), originalPath, {});
    m_document.undoStack().resetClean();
    return Done();
}

Result<Done> Workspace::save(const QString &path)
{
    const std::string file = QFileInfo(path).absoluteFilePath().toStdString();
    auto written = writeFileAtomically(file, m_document.textToSave());
    if (written)
        m_document.setSaved(QFileInfo(path).absoluteFilePath());
    return written;
}

void Workspace::adopt(Design design, const QString &path, const std::string &text)
{
    m_selection.clear();
    m_cursor.pause();
    m_live.clearGhost();
    // A spike in the middle of an hour says more than its first second.
    m_document.reset(std::move(design), path, text);
    m_cursor.setTime(m_cursor.duration() * 0.45);
}

QStringList Workspace::examples()
{
    QStringList names;
    const QStringList files = QDir(QStringLiteral(":/examples"))
                                  .entryList({QStringLiteral("*.headroom.json")}, QDir::Files,
                                             QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(static_cast<int>(qstrlen(".headroom.json"))));
    return names;
}

Workspace::ExampleText Workspace::describeExample(const QString &name)
{
    // The names and paragraphs stand here, not in the files, so that they reach the translators.
    if (name.startsWith(QLatin1String("01")))
        return {tr("Flash sale"), tr("A shop behind an API. Twenty minutes into the hour a sale "
                                     "starts, and the function runs out of its "
                                     "reserved concurrency. Drag the slider until the throttles "
                                     "are gone, and watch the cost.")};
    if (name.startsWith(QLatin1String("02")))
        return {
            tr("Canary release"),
            tr("An alias sends 5 % of the traffic to a new version that is slower and fails now "
               "and then. See it in the "
               "canary chart, move the weight, and judge how much traffic it takes to notice.")};
    if (name.startsWith(QLatin1String("03")))
        return {tr("Retry storm"),
                tr("A short hiccup, impatient clients, a queue without an end: the overload stays "
                   "after its cause is gone. "
                   "Give the clients a retry budget or the queue a limit, and it heals.")};
    if (name.startsWith(QLatin1String("04")))
        return {tr("Cache in front of a small table"),
                tr("A product catalogue on a table with provisioned capacity. The API's cache "
                   "keeps it alive: halve its "
                   "lifetime and the table starts to throttle.")};
    if (name.startsWith(QLatin1String("05")))
        return {tr("Clicks that fall behind"),
                tr("A campaign more than doubles the clicks on a stream. Its readers fall behind, "
                   "an alarm sees it after five minutes, and more workers drain what has "
                   "gathered. Watch it in the chart of the lag, and turn what a worker can do.")};
    if (name.startsWith(QLatin1String("06")))
        return {
            tr("Orders in a queue"),
            tr("A shop puts orders into a queue, and tasks on Fargate work them off: as many as "
               "the backlog for each task asks for. See how long a rush waits for new tasks, "
               "and let each order take longer.")};
    if (name.startsWith(QLatin1String("07")))
        return {tr("Canary with rollback"),
                tr("After a quarter of an hour a new version gets 5 % of the traffic. It fails too "
                   "often: an alarm sees it and takes it back. Choose the scenario with the good "
                   "version to see it go through.")};
    if (name.startsWith(QLatin1String("08")))
        return {tr("Telemetry to a lake"),
                tr("Devices report through an API into a stream, from which Firehose writes files "
                   "into a bucket every minute. Turn up the devices until the shards refuse "
                   "writes, then add shards.")};
    if (name.startsWith(QLatin1String("09")))
        return {tr("Uploads that start tasks"),
                tr("Every picture that is uploaded raises an event, a rule starts a task for it, "
                   "and the task writes to a table. See how long a task takes to start, and what "
                   "it costs.")};
    if (name.startsWith(QLatin1String("10")))
        return {tr("Shop on Fargate"),
                tr("Traffic grows sevenfold within half an hour, and a service behind a load "
                   "balancer follows it by its CPU. Make the rise steeper: CPU stops at 100 %, so "
                   "each step of the scaling is too small. Choose the scenario that counts "
                   "requests for each task, and compare.")};
    if (name.startsWith(QLatin1String("11")))
        return {tr("Tasks on instances"),
                tr("Twice the partners call, the service wants more tasks, and the instances are "
                   "full: tasks wait until the capacity provider has started more. Lower the "
                   "provider's target capacity to keep room free, and see what it costs.")};
    if (name.startsWith(QLatin1String("12")))
        return {tr("Reports by the clock"),
                tr("Every five minutes a rule starts three tasks that read a table, write a "
                   "report and end. Nothing runs in between, and nothing is paid. Let a report "
                   "take longer than five minutes, and see how many run side by side.")};
    if (name.startsWith(QLatin1String("13")))
        return {tr("Mail about tasks that stop"),
                tr("Each film that is uploaded starts a task. When a task stops, its event goes "
                   "through a rule to a topic, and from there as a mail to the operators. Turn "
                   "up the uploads, and see how many mails that would be.")};
    return {name, {}};
}

} // namespace headroom
