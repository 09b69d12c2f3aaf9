import { describe, expect, test } from "vitest";
import { type Command, matchingCommands } from "@/components/frame/command-menu/command";

const commands: Command[] = [
  { id: "add", label: "Add a card", words: "new create", run: () => {} },
  { id: "cards", label: "Cards", run: () => {} },
  { id: "bridge", label: "Brückenbau", run: () => {} },
  { id: "bin", label: "Bin", words: "deleted cards", run: () => {} },
];

const found = (text: string) => matchingCommands(commands, text).map(({ id }) => id);

describe("matchingCommands", () => {
  test("gives all for a blank text", () => {
    expect(found("  ")).toEqual(["add", "cards", "bridge", "bin"]);
  });

  test("puts a label that begins with the text first", () => {
    expect(found("car")).toEqual(["cards", "add", "bin"]);
  });

  test("wants every word, in any order", () => {
    expect(found("card add")).toEqual(["add"]);
    expect(found("card xyz")).toEqual([]);
  });

  test("finds by further words and without regard to case and accents", () => {
    expect(found("NEW")).toEqual(["add"]);
    expect(found("bruck")).toEqual(["bridge"]);
  });
});
