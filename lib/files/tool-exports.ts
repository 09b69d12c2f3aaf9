import { headingKey } from "@/lib/files/field-headings";

type Tool = {
  name: string;
  /** Headings, as headingKey writes them, that together no other tool has; each in any of its languages. */
  signs: readonly (readonly string[])[];
};

const tools: readonly Tool[] = [
  {
    name: "the published record of 2009 to 2012",
    signs: [["prioritised"], ["dev started"], ["done"], ["cycle"]],
  },
  {
    name: "Azure DevOps",
    signs: [
      [
        "work item type",
        "arbeitselementtyp",
        "arbeitsaufgabentyp",
        "type d élément de travail",
        "tipo de elemento de trabajo",
        "tipo de item de trabalho",
        "tipo di elemento di lavoro",
      ],
      ["state", "zustand", "status", "état", "estado", "stato"],
    ],
  },
  {
    name: "Jira",
    signs: [
      [
        "issue key",
        "work item key",
        "vorgangsschlüssel",
        "clé de ticket",
        "clé de demande",
        "clave de incidencia",
        "chave da item",
        "chave do item",
        "chave da pendência",
        "chiave segnalazione",
        "chiave ticket",
        "issuesleutel",
        "issue sleutel",
        "ärendenyckel",
        "sagsnøgle",
        "saksnøkkel",
        "klíč požadavku",
        "이슈 키",
        "klucz zgłoszenia",
        "klucz zagadnienia",
        "ключ проблемы",
        "ключ задачи",
        "課題キー",
        "问题关键字",
        "问题键值",
      ],
    ],
  },
  {
    // As the older Jira Server writes its list of issues.
    name: "Jira",
    signs: [
      ["key", "schlüssel", "clé", "clave", "chave", "chiave"],
      ["issue type", "vorgangstyp", "type de ticket", "tipo de incidencia", "tipo de item"],
      ["summary", "zusammenfassung", "résumé", "resumen", "resumo"],
    ],
  },
  { name: "Linear", signs: [["cycle number"], ["cycle name"], ["triaged"]] },
  { name: "GitLab", signs: [["author username"], ["weight"], ["milestone"]] },
  { name: "Asana", signs: [["task id"], ["section column"], ["completed"]] },
  { name: "ClickUp", signs: [["task id"], ["task name"], ["list name", "lists", "space name"]] },
  { name: "GitHub Projects", signs: [["sub issues progress", "linked pull requests"], ["status"]] },
  { name: "Plane", signs: [["cycle name"], ["module name"], ["target"]] },
  { name: "Redmine", signs: [["tracker"], ["subject"], ["target version", "spent", "author"]] },
  { name: "Microsoft Planner", signs: [["task id"], ["task name"], ["bucket name"]] },
  { name: "Shortcut", signs: [["is completed"], ["moved"], ["started"]] },
  { name: "Pivotal Tracker", signs: [["iteration start"], ["current state"], ["accepted"]] },
  { name: "YouTrack", signs: [["issue id"], ["resolved"], ["reporter"], ["state"]] },
  {
    name: "Lighthouse",
    signs: [["started"], ["closed"], ["state category", "parent reference id"]],
  },
  { name: "kardboard", signs: [["backlog"], ["start"], ["done"], ["service class", "key"]] },
];

const ownColumns = new Set([
  "GitHub Projects",
  "Notion",
  "monday.com",
  "Asana",
  "YouTrack",
  "ClickUp",
]);

/** Whether a tool's start date is when work started; of most it is set for a plan, of some a team's own. */
export function startDateOf(tool: string): "real" | "planned" | "own" {
  return startDates.get(tool) ?? "planned";
}

const startDates = new Map<string, "real" | "own">([
  ["the published record of 2009 to 2012", "real"],
  ["kardboard", "real"],
  ["GitHub Projects", "own"],
  ["Notion", "own"],
  ["monday.com", "own"],
]);

/** Whether teams name columns of a tool's export themselves, so that the tool does not tell what they mean. */
export function hasOwnColumns(tool: string): boolean {
  return ownColumns.has(tool);
}

/** The tool whose export has these headings; null where none is recognised. */
export function toolOf(headings: readonly string[]): string | null {
  const keys = new Set(headings.map(headingKey));
  const found = tools.find(({ signs }) =>
    signs.every((names) => names.some((one) => keys.has(one))),
  );
  return found?.name ?? null;
}
