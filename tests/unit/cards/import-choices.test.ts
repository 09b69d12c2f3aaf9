import { describe, expect, it } from "vitest";
import {
  asNew,
  columnParameter,
  constantParameter,
  formatParameter,
  labelsParameter,
  nameParameter,
  readImportChoices,
  standsFor,
} from "@/lib/cards/import/import-choices";

describe("the choices in the check page's address", () => {
  it("are none where the address says nothing", () => {
    expect(readImportChoices(new URLSearchParams())).toEqual({});
    expect(readImportChoices(new URLSearchParams("utm=1&again=no&onError="))).toEqual({});
  });

  it("name columns: once one is named, the others are none", () => {
    const query = new URLSearchParams({ [columnParameter("title")]: "What" });
    expect(readImportChoices(query).mapping).toMatchObject({ title: "What", released: "" });
    expect(readImportChoices(query).mapping).not.toHaveProperty("labels");
  });

  it("name several columns for labels, or none", () => {
    const query = new URLSearchParams([
      [labelsParameter, ""],
      [labelsParameter, "Labels"],
      [labelsParameter, "Tags"],
    ]);
    expect(readImportChoices(query).labelColumns).toEqual(["Labels", "Tags"]);
    expect(readImportChoices(new URLSearchParams(`${labelsParameter}=`)).labelColumns).toEqual([]);
  });

  it("say what becomes of new names", () => {
    const query = new URLSearchParams([
      [nameParameter("type", "Chore"), "hidden"],
      [nameParameter("type", "Story"), standsFor("Feature")],
      [nameParameter("size", "Tall"), standsFor("L")],
      [nameParameter("client", "Acme Ltd"), asNew],
      [nameParameter("client", "Globex"), ""],
    ]);
    expect(readImportChoices(query)).toEqual({
      kinds: { Chore: "hidden" },
      sameAs: {
        type: { Chore: null, Story: "Feature" },
        size: { Tall: "L" },
        client: { "Acme Ltd": null },
      },
    });
  });

  it("hold formats, constants and the rest", () => {
    const query = new URLSearchParams({
      [formatParameter("released")]: "dd/mm/yyyy",
      [constantParameter("client")]: " Acme ",
      sizePattern: "^(\\w+)",
      onRepeat: "last",
      again: "yes",
    });
    expect(readImportChoices(query)).toEqual({
      dateFormats: { released: "dd/mm/yyyy" },
      constants: { client: "Acme" },
      sizePattern: "^(\\w+)",
      onRepeat: "last",
      again: true,
    });
  });
});
