// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

// Prints how long the canvas takes: to open, edit and repaint a design of 2,000 cards, and from a
// turn of a slider to the repainted canvas on the largest example, at sixty turns a second.

#include "model/layout/layout.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/source_folder.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/text.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMouseEvent>
#include <QTest>

#include <cstdio>
#include <ctime>
#include <filesystem>

namespace headroom {

namespace {

double milliseconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

struct Quantiles {
    double median = 0;
    double p95 = 0;
    double worst = 0;
};

Quantiles quantiles(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const auto at = [&](double share) {
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    };
    return {at(0.5), at(0.95), values.back()};
}

void print(const char *what, const Quantiles &q, const char *note = "")
{
    std::printf("%-58s %7.2f ms median %7.2f ms p95 %7.2f ms worst  %s\n", what, q.median, q.p95,
                q.worst, note);
    std::fflush(stdout);
}

// Rows of endpoints that call the next one, each row fed by users of its own, in account frames of
// ten rows.
Design largeDesign(int rows, int columns)
{
    DesignParts parts;
    const auto add = [&](const std::string &id, const char *kind, double x, double y,
                         std::optional<NodeId> in) {
        Node node{.id = NodeId(id), .kind = kind, .in = std::move(in)};
        parts.picture[node.id] = {x, y, 0, 0};
        parts.nodes.push_back(std::make_shared<const Node>(std::move(node)));
    };
    const auto join = [&](const std::string &from, const std::string &to) {
        Link link{.id = LinkId(from + "->" + to), .from = NodeId(from), .to = NodeId(to)};
        parts.links.push_back(std::make_shared<const Link>(std::move(link)));
    };
    for (int row = 0; row < rows; ++row) {
        std::string before = "users" + std::to_string(row);
        add(before, "client.users", 0, row * 200, {});
        for (int column = 1; column < columns; ++column) {
            const std::string id = "e" + std::to_string(row) + "-" + std::to_string(column);
            add(id, "http.endpoint", column * 336, row * 200, {});
            join(before, id);
            before = id;
        }
    }
    return Design(std::move(parts));
}

struct Window {
    Document document{allServices()};
    Selection selection;
    LiveSimulation live{document};
    TimeCursor cursor;
    CanvasView view{document, selection, live, cursor};

    Window()
    {
        view.resize(1280, 800);
        view.show();
    }
    void waitForResult()
    {
        static_cast<void>(QTest::qWaitFor([this] { return live.isCurrent(); }, 60'000));
        QTest::qWait(50);
    }
};

void repaints(Window &window, double zoom, const char *what)
{
    window.view.setAnimated(false);
    window.view.fit();
    if (zoom > 0)
        window.view.zoomAt(window.view.viewport()->rect().center(), zoom);
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer clock;
        clock.start();
        window.view.viewport()->repaint();
        times.push_back(milliseconds(clock));
    }
    print(what, quantiles(std::move(times)));
}

void measureDots(Window &window, double zoom, const char *what)
{
    window.view.fit();
    if (zoom > 0)
        window.view.zoomAt(window.view.viewport()->rect().center(), zoom);
    window.view.setAnimated(true);
    QTest::qWait(100);
    const std::clock_t before = std::clock();
    QElapsedTimer clock;
    clock.start();
    QTest::qWait(2000);
    const double used = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC * 1000;
    std::printf("%-58s %7.1f %% of a core\n", what, 100 * used / milliseconds(clock));
    window.view.setAnimated(false);
}

void measureLargeDesign()
{
    const Design design = largeDesign(40, 50);
    Window window;
    QElapsedTimer clock;
    clock.start();
    window.document.reset(design, {});
    std::printf("%-58s %7.2f ms\n", "2,000 cards: open (items, places, wires)",
                milliseconds(clock));
    window.waitForResult();
    repaints(window, 0, "2,000 cards: full repaint, all in view");
    repaints(window, 0.2, "2,000 cards: full repaint at zoom 0.2");
    repaints(window, 0.45, "2,000 cards: full repaint at zoom 0.45");
    repaints(window, 1, "2,000 cards: full repaint at zoom 1");

    std::vector<double> moves;
    for (int i = 0; i < 40; ++i) {
        clock.start();
        static_cast<void>(window.document.perform(
            edits::moveNodes({{NodeId("e20-25"), {25 * 336.0 + i, 4000, 0, 0}}})));
        moves.push_back(milliseconds(clock));
    }
    print("2,000 cards: move one (edit, places, wires)", quantiles(std::move(moves)));

    measureDots(window, 0.45, "2,000 cards: moving dots at zoom 0.45");
    measureDots(window, 1, "2,000 cards: moving dots at zoom 1");

    window.view.zoomAt(QPoint(640, 400), 0.45);
    std::vector<double> drags;
    const QPoint grip = window.view.mapFromScene(
        window.view.canvasScene().placement().rect(NodeId("e20-25")).center());
    const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButton button) {
        QMouseEvent event(type, at, window.view.viewport()->mapToGlobal(at), button, Qt::LeftButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(window.view.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, grip, Qt::LeftButton);
    for (int i = 0; i < 40; ++i) {
        clock.start();
        send(QEvent::MouseMove, grip + QPoint(20 + i, 20), Qt::NoButton);
        QCoreApplication::processEvents();
        drags.push_back(milliseconds(clock));
    }
    send(QEvent::MouseButtonRelease, grip, Qt::LeftButton);
    print("2,000 cards: a step of dragging one, repainted", quantiles(std::move(drags)));

    std::vector<double> moments;
    window.view.fit();
    for (int i = 0; i < 40; ++i) {
        clock.start();
        window.cursor.setTime(60.0 + 60 * i);
        QCoreApplication::processEvents();
        moments.push_back(milliseconds(clock));
    }
    print("2,000 cards: scrub to another moment, all in view", quantiles(std::move(moments)));
}

void measureLayout()
{
    for (const int rows : {20, 100}) {
        const Design design = largeDesign(rows, 50);
        QElapsedTimer clock;
        clock.start();
        const Picture picture = layOut(design, allServices(), {});
        std::printf("%-58s %7.2f ms\n",
                    (std::to_string(picture.size()) + " nodes: automatic layout").c_str(),
                    milliseconds(clock));
    }
}

// Sees each repaint of the viewport end, and knows which result it showed.
class PaintWatch : public QObject
{
public:
    PaintWatch(const LiveSimulation &live, std::function<void(quint64)> painted)
        : m_live(&live)
        , m_painted(std::move(painted))
    { }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this, shown = m_live->result()->generation] { m_painted(shown); },
                Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    const LiveSimulation *m_live;
    std::function<void(quint64)> m_painted;
};

// The hand goes up and down between three and eight tenths of the slider, a step at a time.
double turnOf(const WhatIf &slider, std::size_t turn)
{
    const double range = slider.to - slider.from;
    const double step = slider.step > 0 ? slider.step : range / 100;
    const auto steps = static_cast<std::size_t>(std::max(1.0, std::floor(0.5 * range / step)));
    const std::size_t place = turn % (2 * steps);
    const auto up = static_cast<double>(place <= steps ? place : 2 * steps - place);
    return slider.from + (std::round(0.3 * range / step) + up) * step;
}

void measureSlider(const std::string &path)
{
    const auto design = readDesignFile(path, allServices());
    if (!design || design->whatIf().empty())
        return;
    // The finest of the sliders, so that each turn is another value.
    const WhatIf slider = *std::ranges::max_element(design->whatIf(), {}, [](const WhatIf &whatIf) {
        return (whatIf.to - whatIf.from) / (whatIf.step > 0 ? whatIf.step : 1);
    });
    Window window;
    window.document.reset(*design, {});
    window.waitForResult();
    window.cursor.setTime(window.live.options().duration / 2);
    window.view.setAnimated(true);

    constexpr int kTurns = 180;
    const quint64 first = window.live.result()->generation;
    std::vector<double> turned; // When each turn was made.
    std::size_t skipped = 0;
    std::vector<double> latencies;
    std::vector<double> runs;
    std::vector<double> judged;
    QElapsedTimer clock;
    clock.start();
    PaintWatch watch(window.live, [&](quint64 painted) {
        const quint64 shown = painted - first;
        while (latencies.size() < shown && latencies.size() < turned.size())
            latencies.push_back(milliseconds(clock) - turned[latencies.size()]);
    });
    window.view.viewport()->installEventFilter(&watch);
    QObject::connect(&window.live, &LiveSimulation::runReady, &watch,
                     [&] { runs.push_back(window.live.result()->computeSeconds * 1000); });
    QObject::connect(&window.live, &LiveSimulation::resultReady, &watch, [&] {
        const quint64 known = window.live.result()->judgedGeneration - first;
        while (judged.size() < known && judged.size() < turned.size())
            judged.push_back(milliseconds(clock) - turned[judged.size()]);
    });
    QTimer hand;
    hand.setTimerType(Qt::PreciseTimer);
    QObject::connect(&hand, &QTimer::timeout, &watch, [&] {
        Edit edit = edits::setProperty(slider.property, turnOf(slider, turned.size() + skipped));
        edit.mergeKey = "drag";
        const Design before = window.document.design();
        const double now = milliseconds(clock);
        static_cast<void>(window.document.perform(edit));
        // The value that is there already starts no run.
        if (window.document.design() != before)
            turned.push_back(now);
        else
            ++skipped;
    });
    // A loop as the program's own: QTest's waiting sleeps for 10 ms between looks at the events.
    QEventLoop loop;
    QObject::connect(&hand, &QTimer::timeout, &loop, [&] {
        if (turned.size() >= kTurns || milliseconds(clock) > 8000)
            loop.quit();
    });
    hand.start(16);
    loop.exec();
    hand.stop();
    window.waitForResult();
    const std::string name = std::filesystem::path(path).stem().stem().string();
    print(("slider to repaint, " + name).c_str(), quantiles(latencies),
          (std::to_string(latencies.size()) + " turns at 60/s, " + std::to_string(runs.size())
           + " runs")
              .c_str());
    print("  of it the run and its cost", quantiles(runs));
    print("  slider to findings and objectives", quantiles(judged));
}

} // namespace

} // namespace headroom

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    // `sliders` alone takes a few seconds; a word after it chooses among the examples.
    const QStringList words = app.arguments();
    const qsizetype place = words.indexOf(QStringLiteral("sliders"));
    const std::string wanted = place > 0 ? words.value(place + 1).toStdString() : "";
    if (place < 0) {
        headroom::measureLayout();
        headroom::measureLargeDesign();
    }
    for (const auto &entry :
         std::filesystem::directory_iterator(headroom::sourceFolder() / "resources/examples"))
        if (entry.path().filename().string().find(wanted) != std::string::npos)
            headroom::measureSlider(entry.path().string());
}
