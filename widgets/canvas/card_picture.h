// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/simulation/run_result.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace headroom {

struct Finding;

/// How something fares; shown by colour and by shape.
enum class Health { Idle, Good, Warning, Bad };

/// The state of a node or link from what it is offered, loses and has left.
Health healthOf(double offered, double failedShare, double utilisation);

/// How many findings of which severity a node has.
struct FindingCount {
    int errors = 0;
    int warnings = 0;

    friend bool operator==(const FindingCount &, const FindingCount &) = default;
};

/// All that is needed to draw a card or a frame's title: plain data, made without a scene and drawn
/// without a model.
struct CardPicture {
    struct Number {
        QString name = {};
        double value = 0;
        QString shown = {};

        friend bool operator==(const Number &, const Number &) = default;
    };

    // What it is; changes with the design.
    std::string kind = {};
    QString title = {};
    QString kindName = {};
    bool isFrame = false;     ///< Drawn as one, around what it holds.
    bool isCollapsed = false; ///< A frame that is drawn as a card.
    bool isLocked = false;
    Accent accent = Accent::None;
    bool canLeave = false; ///< Some kind of link may start here.

    // How it fares; changes with the run and the time cursor.
    bool hasRun = false;
    Health health = Health::Idle;
    double offered = 0;     ///< Requests per s.
    double failedShare = 0; ///< 0 to 1
    double utilisation = 0; ///< Of the tightest limit, 0 to 1 and above.
    QString limit = {};     ///< Its name for people; empty when nothing limits.
    std::vector<Number> numbers = {};
    FindingCount findings = {};
    bool isDoubtful = false; ///< The run says itself that its numbers may not be trusted here.

    // Over the whole run; changes with the run.
    std::vector<float> sparkline = {}; ///< Offered, 0 to 1.
    double cursor = 0;                 ///< The moment shown, 0 to 1 along the sparkline.

    friend bool operator==(const CardPicture &, const CardPicture &) = default;
};

CardPicture cardPicture(const Design &design, const Catalogue &catalogue, const Node &node);

/// The numbers of one step. Cheap: no formatting and no series unless `withDetails`.
void showMoment(CardPicture &picture, const Node &node, const Design &design,
                const Catalogue &catalogue, const RunResult &run, std::size_t step,
                bool withDetails);
/// Numbers over the whole run as shares of the greatest; empty when there is nothing to draw.
std::vector<float> sparklineOf(const RunResult &run,
                               const std::function<double(std::size_t step)> &value);
void showSparkline(CardPicture &picture, const NodeId &node, const RunResult &run);
void clearMoment(CardPicture &picture);

/// The one number that matters from afar: how full the tightest limit is, else the rate.
QString mainNumber(const CardPicture &picture);
/// `Lambda function checkout, 92 % of its concurrency, throttling`, for people who cannot see the
/// card.
QString spokenCard(const CardPicture &picture);
/// A limit's name for people: `account.lambda.concurrentExecutions` becomes the quota's title.
QString limitTitle(const std::string &limit, const Design &design, const Catalogue &catalogue);

} // namespace headroom
