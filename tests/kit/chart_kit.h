#pragma once
// The smallest chart that is one.

#include "chart/definition.h"

#include <string>

namespace test {

inline std::string chart_sql()
{
    const std::string all = "0," + std::to_string(chart::age_days_max);
    return "INSERT INTO chart_age_band VALUES('chart:all',0," + all
        + ");"
          "INSERT INTO chart_sign VALUES('chart:gate.breath','chart:gate',0,'R',1,"
        + all
        + ");"
          "INSERT INTO chart_symptom VALUES('chart:chest',0,'chest','favorite',"
        + all
        + ",'Y','むね','むね');"
          "INSERT INTO chart_sign VALUES('chart:chest.sudden','chart:chest',0,'R',0,"
        + all
        + ");"
          "INSERT INTO citation VALUES('chart:chest.sudden',0,'chart:source');"
          "INSERT INTO chart_floor VALUES('chart:chest',0,"
        + all
        + ",'A');"
          "INSERT INTO chart_modifier VALUES('chart:alone',0,"
        + all
        + ",0);"
          "INSERT INTO meta VALUES('chart_raise_most','R');"
          "INSERT INTO meta VALUES('chart_unsure_at_risk.chart:chest','R');";
}

} // namespace test
