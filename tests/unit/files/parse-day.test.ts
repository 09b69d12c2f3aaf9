import { describe, expect, it } from "vitest";
import {
  createDayReader,
  type DateFormat,
  dateFormats,
  parseDateFormatName,
  parseDay,
} from "@/lib/files/date-format";

describe("parseDay", () => {
  it.each<[DateFormat, string, string]>([
    ["yyyy-mm-dd", "2009-04-30", "2009-04-30"],
    ["yyyy-mm-dd", "2009/4/3", "2009-04-03"],
    ["yyyy-mm-dd", "2009.04.30", "2009-04-30"],
    ["yyyy-mm-dd", "2009-04-30 23:59:59", "2009-04-30"],
    ["yyyy-mm-dd", "2009-04-30T00:00", "2009-04-30"],
    ["dd/mm/yyyy", "30/04/2009", "2009-04-30"],
    ["dd/mm/yyyy", "3/4/2009", "2009-04-03"],
    ["dd/mm/yyyy", "30.04.2009", "2009-04-30"],
    ["dd/mm/yyyy", "30-04-2009", "2009-04-30"],
    ["dd/mm/yyyy", "30. 4. 2009", "2009-04-30"],
    ["dd/mm/yyyy", "7.6.2025 14:59:28", "2025-06-07"],
    ["dd/mm/yyyy", "07/06/2025, 14:59", "2025-06-07"],
    ["dd/mm/yyyy", "30/04/09", "2009-04-30"],
    ["dd/mm/yyyy", "29/02/2024", "2024-02-29"],
    ["dd/mm/yyyy", "  30/04/2009\t", "2009-04-30"],
    ["mm/dd/yyyy", "04/30/2009", "2009-04-30"],
    ["mm/dd/yyyy", "4/3/2009 3:26 PM", "2009-04-03"],
    ["mm/dd/yyyy", "4/30/71", "1971-04-30"],
    ["dd-mmm-yyyy", "4/Nov/25 10:43 AM", "2025-11-04"],
    ["dd-mmm-yyyy", "30-Apr-09", "2009-04-30"],
    ["dd-mmm-yyyy", "3 September 2024", "2024-09-03"],
    ["dd-mmm-yyyy", "3rd Sept. 2024", "2024-09-03"],
    ["mmm-dd-yyyy", "May 6, 2014", "2014-05-06"],
    ["mmm-dd-yyyy", "Oct-27-2022 3:26 PM", "2022-10-27"],
    ["iso-instant", "2025-06-07T14:59:28Z", "2025-06-07"],
    ["iso-instant", "2025-06-07", "2025-06-07"],
    ["dd-mmm-yyyy", "11/May/24 03:26 PM", "2024-05-11"],
    ["dd-mmm-yyyy", "12/abr/26 9:17 PM", "2026-04-12"],
    ["dd-mmm-yyyy", "12. März 2026", "2026-03-12"],
    ["dd-mmm-yyyy", "30 de abril de 2009", "2009-04-30"],
    ["dd-mmm-yyyy", "Wednesday, 30 April 2009", "2009-04-30"],
    ["mmm-dd-yyyy", "Wednesday, May 6, 2014", "2014-05-06"],
    ["yyyy-mm-dd", "2024年4月30日", "2024-04-30"],
    ["yyyy-mm-dd", "2024/04/30 3:26 午後", "2024-04-30"],
    ["yyyy-mm-dd", "2009-Apr-30", "2009-04-30"],
    ["iso-instant", "Tue, 23 Aug 2022 23:54:01 +0000", "2022-08-24"],
    ["iso-instant", "Tue Aug 23 2022 13:54:01 GMT+0000 (GMT)", "2022-08-23"],
    ["iso-instant", "Tue Aug 23 2022 23:54:01 GMT+0000 (Coordinated Universal Time)", "2022-08-24"],
    ["iso-instant", "2022-08-23 23:30:00 UTC", "2022-08-24"],
    ["spreadsheet-serial", "45412", "2024-04-30"],
    ["spreadsheet-serial", "45412.6435", "2024-04-30"],
    ["unix-time", "1661262841000", "2022-08-23"],
    ["unix-time", "1661262841", "2022-08-23"],
    ["yyyymmdd", "20090430", "2009-04-30"],
    ["dd-mmm-yyyy", "12/1月/26 9:17 下午", "2026-01-12"],
    ["dd-mmm-yyyy", "30-12월-26", "2026-12-30"],
  ])("reads %s from %j", (format, text, day) => {
    expect(parseDay(text, format, "Europe/London")).toBe(day);
  });

  it.each<[DateFormat, string]>([
    ["dd/mm/yyyy", "31/02/2010"],
    ["dd/mm/yyyy", "29/02/2023"],
    ["dd/mm/yyyy", "29/02/2100"],
    ["dd/mm/yyyy", "31/04/2010"],
    ["dd/mm/yyyy", "00/04/2010"],
    ["dd/mm/yyyy", "12/13/2010"],
    ["dd/mm/yyyy", "2010-04-30"],
    ["dd/mm/yyyy", "30/04-2010"],
    ["dd/mm/yyyy", "30/04/2010 25:00"],
    ["dd/mm/yyyy", "30/04/2010 13:00 PM"],
    ["dd/mm/yyyy", "30/04/2010 10:60"],
    ["dd/mm/yyyy", "30/04/2010 and later"],
    ["dd/mm/yyyy", "30/04/0002"],
    ["dd/mm/yyyy", "30/04/2109"],
    ["dd/mm/yyyy", "31/12/1969"],
    ["dd/mm/yyyy", "01/01/2101"],
    ["dd/mm/yyyy", "30-04-09"],
    ["dd/mm/yyyy", "1/2/3"],
    ["dd/mm/yyyy", "30/04/201"],
    ["mm/dd/yyyy", "30/04/2009"],
    ["yyyy-mm-dd", "30/04/2009"],
    ["yyyy-mm-dd", "2009-02-30"],
    ["yyyy-mm-dd", "2009-4"],
    ["yyyy-mm-dd", "2009-04-30T10:00:00Z"],
    ["dd-mmm-yyyy", "30/Foo/2009"],
    ["dd-mmm-yyyy", "May 6, 2014"],
    ["iso-instant", "2009-04-31T10:00:00Z"],
    ["iso-instant", "2009-04-30T10:00:00+25:00"],
    ["iso-instant", "40123"],
    ["iso-instant", ""],
    ["iso-instant", "soon"],
  ])("as %s refuses %j", (format, text) => {
    expect(parseDay(text, format, "Europe/London")).toBeNull();
  });

  it("accepts the first and the last day in reach", () => {
    expect(parseDay("01/01/1970", "dd/mm/yyyy", "Etc/UTC")).toBe("1970-01-01");
    expect(parseDay("31/12/2100", "dd/mm/yyyy", "Etc/UTC")).toBe("2100-12-31");
  });

  it.each([
    ["2025-06-07T23:30:00Z", "Europe/London", "2025-06-08"],
    ["2025-06-07T23:30:00Z", "Etc/UTC", "2025-06-07"],
    ["2025-01-07T23:30:00Z", "Europe/London", "2025-01-07"],
    ["2025-06-07T03:59:59Z", "America/New_York", "2025-06-06"],
    ["2025-06-07T04:00:00Z", "America/New_York", "2025-06-07"],
    ["2025-06-07T10:14:59.999Z", "Pacific/Chatham", "2025-06-07"],
    ["2025-06-07T11:15:00Z", "Pacific/Chatham", "2025-06-08"],
    ["2025-06-07T00:30:00+02:00", "Etc/UTC", "2025-06-06"],
    ["2025-06-07T23:30:00-0500", "Etc/UTC", "2025-06-08"],
    ["2025-06-07 15:26:00 UTC", "Asia/Tokyo", "2025-06-08"],
    ["2025-06-07 3:26:00 PM +00", "Asia/Tokyo", "2025-06-08"],
    ["2025-03-30T00:59:59Z", "Europe/London", "2025-03-30"],
    ["2025-10-26T00:30:00Z", "Europe/London", "2025-10-26"],
  ])("puts the instant %s in %s on %s", (text, zone, day) => {
    expect(parseDay(text, "iso-instant", zone)).toBe(day);
  });

  it("takes a time without an offset as the clock on the wall", () => {
    expect(parseDay("2025-06-07T23:30:00", "iso-instant", "Asia/Tokyo")).toBe("2025-06-07");
    expect(parseDay("7.6.2025 23:30", "dd/mm/yyyy", "Asia/Tokyo")).toBe("2025-06-07");
  });

  it("gives the same days for a column as for single cells", () => {
    const reader = createDayReader("iso-instant", "America/New_York");
    const start = Date.UTC(2024, 10, 2);
    for (let quarter = 0; quarter < 400; quarter += 1) {
      const text = new Date(start + quarter * 900_000).toISOString();
      expect(reader(text)).toBe(parseDay(text, "iso-instant", "America/New_York"));
    }
  });
});

describe("parseDateFormatName", () => {
  it.each([
    ["dd/mm/yyyy", "dd/mm/yyyy"],
    ["DD.MM.YYYY", "dd/mm/yyyy"],
    ["d-m-yy", "dd/mm/yyyy"],
    ["MM/DD/YYYY", "mm/dd/yyyy"],
    ["YYYY-MM-DD", "yyyy-mm-dd"],
    ["DD.MM.YYYY HH:mm:ss", "dd/mm/yyyy"],
    ["yyyy-MM-ddTHH:mm:ss", "yyyy-mm-dd"],
    ["d/MMM/yy", "dd-mmm-yyyy"],
    ["MMM d, yyyy", "mmm-dd-yyyy"],
    ["ISO", "iso-instant"],
    ["ISO 8601", "iso-instant"],
  ])("takes %j for %s", (name, format) => {
    expect(parseDateFormatName(name)).toBe(format);
  });

  it.each(dateFormats)("knows %s by its own name", (format) => {
    expect(parseDateFormatName(format)).toBe(format);
  });

  it.each(["", "dates", "dd/yyyy", "yyyy-dd-mm"])("does not know %j", (name) => {
    expect(parseDateFormatName(name)).toBeNull();
  });
});

describe("a day in another script", () => {
  it.each([
    ["16 марта 2026 г.", "dd-mmm-yyyy"],
    ["16 марта 2026 года", "dd-mmm-yyyy"],
    ["16 березня 2026 р.", "dd-mmm-yyyy"],
    ["16 marca 2026 r.", "dd-mmm-yyyy"],
    ["١٦ مارس ٢٠٢٦", "dd-mmm-yyyy"],
    ["16 مارس، 2026", "dd-mmm-yyyy"],
    ["16 במרץ 2026", "dd-mmm-yyyy"],
    ["2026. 3. 16.", "yyyy-mm-dd"],
    ["2026. 3. 16. 오후 3:05:00", "yyyy-mm-dd"],
    ["2026년 3월 16일 (월)", "yyyy-mm-dd"],
    ["2026年3月16日 下午3:05", "yyyy-mm-dd"],
    ["2026年3月16日 星期一", "yyyy-mm-dd"],
    ["２０２６年３月１６日", "yyyy-mm-dd"],
    ["2026. március 16.", "yyyy-mm-dd"],
    ["‏16/03/2026", "dd/mm/yyyy"],
    ["16.03.2026 г.", "dd/mm/yyyy"],
    ["16.03.2026.", "dd/mm/yyyy"],
  ] as const)("%s is read", (text, format) => {
    expect(parseDay(text, format, "UTC")).toBe("2026-03-16");
  });
});
