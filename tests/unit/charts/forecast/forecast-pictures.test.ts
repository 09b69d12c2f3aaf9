import { describe, expect, test } from "vitest";
import { dayBars, itemBars } from "@/lib/charts/forecast/forecast-bars";
import { forecastMonths } from "@/lib/charts/forecast/forecast-months";
import { forecastHref, readForecastView } from "@/lib/charts/forecast/forecast-view";

const items = {
  items: 20,
  p50: "2026-05-29",
  p85: "2026-06-01",
  p95: "2026-06-02",
  byDay: [
    { day: "2026-05-28", share: 0.2 },
    { day: "2026-05-29", share: 0.6 },
    { day: "2026-06-01", share: 0.85 },
    { day: "2026-06-02", share: 0.96 },
    { day: "2026-06-03", share: 0.995 },
  ],
};

describe("the calendar of a forecast", () => {
  test("has the months from the day to P95 in weeks from Monday, with days marked", () => {
    const months = forecastMonths(items, "2026-05-28");
    expect(months.map(({ month, weeks }) => [month, weeks.length])).toEqual([
      ["2026-05-01", 1],
      ["2026-06-01", 1],
    ]);
    expect(months[0]?.weeks[0]?.map((day) => day && [day.date, day.share, day.mark])).toEqual([
      [25, null, null],
      [26, null, null],
      [27, null, null],
      [28, 0.2, null],
      [29, 0.6, "P50"],
      [30, null, null],
      [31, null, null],
    ]);
    expect(months[1]?.weeks[0]?.slice(0, 3).map((day) => day?.mark)).toEqual(["P85", "P95", null]);
  });

  test("keeps to the months of the marked days where it is long, and is empty without any", () => {
    const months = (from: string) => forecastMonths(items, from).map(({ month }) => month);
    expect(months("2026-01-05")).toEqual(["2026-05-01", "2026-06-01"]);
    expect(forecastMonths({ ...items, p50: null, p85: null, p95: null }, "2026-05-28")).toEqual([]);
  });
});

describe("the histograms of a forecast", () => {
  test("give each day the runs that end on it, with its zone", () => {
    const bars = dayBars(items);
    expect(bars.map(({ label, zone, mark }) => [label, zone, mark])).toEqual([
      ["28 May", "even", null],
      ["29 May", "even", "P50"],
      ["1 Jun", "likely", "P85"],
      ["2 Jun", "sure", "P95"],
      ["3 Jun", "late", null],
    ]);
    expect(bars.map(({ percent }) => Math.round(10 * percent) / 10)).toEqual([20, 40, 25, 11, 3.5]);
  });

  test("give each number of cards the runs that release just so many", () => {
    const byItems = [1, 0.97, 0.9, 0.5, 0.1, 0.001].map((share, place) => ({
      items: place,
      share,
    }));
    const by = { day: "2026-05-29", days: 5, p50: 3, p85: 2, p95: 1, byItems };
    const bars = itemBars(by);
    expect(bars.map(({ label, mark }) => [label, mark])).toEqual([
      ["0", null],
      ["1", "P95"],
      ["2", "P85"],
      ["3", "P50"],
      ["4", null],
    ]);
    expect(bars.map(({ percent }) => Math.round(percent))).toEqual([3, 7, 40, 40, 10]);
  });

  test("put days together where there are many", () => {
    const byDay = Array.from({ length: 400 }, (_, place) => ({
      day: new Date(Date.UTC(2026, 0, 1 + place)).toISOString().slice(0, 10),
      share: (place + 1) / 401,
    }));
    expect(dayBars({ ...items, byDay }).length).toBeLessThanOrEqual(40);
  });
});

describe("the address of a forecast", () => {
  test("is read back as it was written", () => {
    const view = { items: 20, by: "2026-06-30", asOf: "2026-05-04", type: ["A", "B"], seed: 3 };
    const href = forecastHref("/t/x/forecast", view);
    expect(href).toBe("/t/x/forecast?items=20&by=2026-06-30&type=A&type=B&asOf=2026-05-04&seed=3");
    const query = new URLSearchParams(href.split("?")[1]);
    const read = readForecastView({
      ...Object.fromEntries(query),
      type: query.getAll("type"),
    });
    expect(read).toEqual({ view: { ...view, stream: undefined }, problems: [] });
    expect(forecastHref("/t/x/forecast", {})).toBe("/t/x/forecast");
  });

  test("that cannot be read says why, and blanks mean nothing", () => {
    const { view, problems } = readForecastView({
      items: "0",
      by: "tomorrow",
      type: "",
      seed: "x",
    });
    expect(view).toEqual({});
    expect(problems).toEqual([
      "items has to be a whole number from 1 to 10000",
      "“tomorrow” is not a day",
      "seed has to be a whole number from 0 to 999999999",
    ]);
  });
});
