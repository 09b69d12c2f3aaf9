import { describe, expect, it } from "vitest";
import {
  bulkFields,
  cardFieldList,
  cardFields,
  fieldsOnScreen,
  shortLabelOf,
} from "@/lib/cards/fields/card-fields";
import { importFields } from "@/lib/cards/import/import-fields";

const words = (text: string) => text.split(" ");

describe("the fields of a card", () => {
  it("stand on screen by what they are about, and in files as they always did", () => {
    expect(fieldsOnScreen).toEqual(
      words(
        "title type size prioritised committed released promised cancelled stream client classOfService labels reference url excludedReason notes",
      ),
    );
    expect(cardFields).toEqual(
      words(
        "title reference url type size client classOfService labels stream prioritised committed released promised cancelled excludedReason notes",
      ),
    );
  });

  it("can be filled by an import apart from the stream and what leaves a card out", () => {
    expect(cardFields.filter((field) => !importFields.some((one) => one === field))).toEqual(
      words("stream excludedReason"),
    );
  });

  it("have a column and a name each of their own", () => {
    const all = Object.values(cardFieldList);
    expect(new Set(all.map(({ column }) => column)).size).toBe(all.length);
    expect(new Set(cardFields.map(shortLabelOf)).size).toBe(all.length);
  });

  it("that many cards can be given at once are those that cards share", () => {
    expect(bulkFields).toEqual(words("type size stream client classOfService excludedReason"));
  });
});
