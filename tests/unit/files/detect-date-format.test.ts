import { describe, expect, it } from "vitest";
import { detectDateFormat } from "@/lib/files/detect-date-format";

describe("detectDateFormat", () => {
  it.each([
    ["dd/mm/yyyy", ["01/02/2010", "13/02/2010"]],
    ["mm/dd/yyyy", ["01/02/2010", "02/13/2010"]],
    ["dd/mm/yyyy", ["7.6.2025 14:59:28", "15.6.2025 09:28:27"]],
    ["yyyy-mm-dd", ["2010-02-01", "2010-02-13"]],
    ["yyyy-mm-dd", ["2010-02-01T10:00:00"]],
    ["iso-instant", ["2010-02-01T10:00:00Z", "2010-02-13"]],
    ["iso-instant", ["2010-02-13", "2010-02-14", "2010-02-01T10:00:00+02:00"]],
    ["dd-mmm-yyyy", ["4/Nov/25 10:43 AM"]],
    ["mmm-dd-yyyy", ["May 6, 2014"]],
    ["iso-instant", ["Tue Aug 23 2022 13:54:01 GMT+0000 (GMT)", ""]],
    ["iso-instant", ["Tue, 23 Aug 2022 13:54:01 +0000"]],
    ["spreadsheet-serial", ["45412", "45413.5", "NA"]],
    ["unix-time", ["1661262841000", "1661262841001"]],
  ])("decides on %s for %j", (format, values) => {
    expect(detectDateFormat(values)).toEqual({ outcome: "decided", format, certain: true });
  });

  it("is decided by a single day past the twelfth", () => {
    const values = [...Array.from({ length: 500 }, () => "05/06/2010"), "13/06/2010"];
    expect(detectDateFormat(values)).toMatchObject({ format: "dd/mm/yyyy" });
  });

  it("asks where nothing decides, with both readings of real cells", () => {
    expect(detectDateFormat(["03/04/2010", "", "05/05/2010", "03/04/2010", "11/12/2010"])).toEqual({
      outcome: "ambiguous",
      formats: ["dd/mm/yyyy", "mm/dd/yyyy"],
      examples: [
        { value: "03/04/2010", readings: ["2010-04-03", "2010-03-04"] },
        { value: "11/12/2010", readings: ["2010-12-11", "2010-11-12"] },
      ],
      separators: ["/"],
      contradictory: false,
    });
  });

  it("shows at most three cells", () => {
    const values = Array.from({ length: 9 }, (_, index) => `0${index + 1}/10/2010`);
    const detection = detectDateFormat(values);
    expect(detection.outcome === "ambiguous" && detection.examples).toHaveLength(3);
  });

  it("asks where some cells fit only the one order and some only the other", () => {
    expect(detectDateFormat(["30/04/2009", "04/30/2009", "01/02/2009"])).toEqual({
      outcome: "ambiguous",
      formats: ["dd/mm/yyyy", "mm/dd/yyyy"],
      examples: [
        { value: "30/04/2009", readings: ["2009-04-30", null] },
        { value: "04/30/2009", readings: [null, "2009-04-30"] },
      ],
      separators: ["/"],
      contradictory: true,
    });
  });

  it("does not ask because of one typing error in many", () => {
    const values = [
      ...Array.from({ length: 28 }, (_, index) => `${index + 1}/04/2009`),
      "04/30/2009",
    ];
    expect(detectDateFormat([...values, ...values.slice(12, 28)])).toMatchObject({
      outcome: "decided",
      format: "dd/mm/yyyy",
    });
  });

  it("has nothing to ask where both orders give the same days", () => {
    expect(detectDateFormat(["05/05/2010", "11/11/2011"])).toEqual({
      outcome: "decided",
      format: "dd/mm/yyyy",
      certain: false,
    });
  });

  it("passes over empty values and a few that are no dates", () => {
    expect(detectDateFormat(["NA", "-", "", "30/04/2009", "31/04/2009", "soon"])).toMatchObject({
      outcome: "decided",
      format: "dd/mm/yyyy",
    });
  });

  it.each([
    [["3", "14", "2.5"]],
    [["Bug", "Support", "30/04/2009"]],
    [["1.2.3", "10.20.30.40"]],
    [["20100430", "40123"]],
  ])("finds no dates in %j", (values) => {
    expect(detectDateFormat(values).outcome).toBe("none");
  });

  it("finds nothing, and shows nothing, in an empty column", () => {
    expect(detectDateFormat(["", "NA", " "])).toEqual({ outcome: "none", examples: [] });
  });
});
