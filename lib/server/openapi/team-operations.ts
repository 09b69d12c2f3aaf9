import { type ApiOperation, changedSettings, previewed } from "@/lib/server/openapi/api-operation";

export const teamOperations: ApiOperation[] = [
  {
    path: "/health",
    method: "get",
    id: "getHealth",
    summary: "Whether Walltime can work: its database answers, can be changed and has room",
    answer: { status: 200, description: "It can", content: "Health" },
    problems: {
      503: {
        description: "The database does not answer, can only be read or is full",
        schemas: ["Health"],
        json: true,
      },
    },
  },
  {
    path: "/openapi.json",
    method: "get",
    id: "getDocument",
    summary: "This document",
    answer: {
      status: 200,
      description: "OpenAPI 3.1",
      content: { file: "application/json" },
    },
  },
  {
    path: "/teams",
    method: "get",
    id: "listTeams",
    summary: "All teams, by name",
    answer: { status: 200, description: "The teams", content: "TeamList" },
  },
  {
    path: "/teams",
    method: "post",
    id: "createTeam",
    takesIdempotencyKey: true,
    summary: "Create a team",
    description:
      "Starts with the types Feature, Bug, Infrastructure, Maintenance and Support, sizes XS to XL, and Monday to Friday.",
    body: { type: "application/json", schema: "NewTeam" },
    givesLocation: true,
    answer: { status: 201, description: "The new team", content: "Team" },
  },
  {
    path: "/teams/{team}",
    method: "get",
    id: "getTeam",
    summary: "A team with its lists and card counts",
    answer: { status: 200, description: "The team", content: "Team" },
  },
  {
    path: "/teams/{team}",
    method: "patch",
    id: "editTeam",
    summary: "Change a team's name, calendar, SLA rule, or archive it",
    description:
      "What is absent stays; holidays are given as the whole list. All that is sent is saved, or nothing.",
    ...previewed,
    body: { type: "application/json", schema: "TeamPatch" },
    answer: { status: 200, description: "The team as it is now", content: "Team" },
    problems: changedSettings,
  },
];
