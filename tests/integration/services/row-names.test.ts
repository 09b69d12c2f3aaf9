import { expect, test } from "vitest";
import { loadTeam } from "@/lib/services/team/load-team";
import { rowNames } from "@/lib/services/team/row-names";
import { makeTeam } from "@/tests/factories/make-team";

test("keys are told by name; a type that has just been brought has none and is hidden work", async () => {
  const team = await loadTeam((await makeTeam()).context);
  expect(rowNames(team, { typeId: 1, sizeId: 2, streamId: 2 })).toMatchObject({
    ...{ type: "Feature", kind: "feature", size: "S", stream: "Support" },
  });
  expect(rowNames(team, { typeId: 99, sizeId: null })).toEqual({
    ...{ type: "", kind: "hidden", typeColour: null },
    ...{ size: null, sizeColour: null, stream: null },
  });
});
