import { describe, expect, it } from "vitest";
import { FileProblem } from "@/lib/files/file-problem";
import { readFile } from "@/tests/unit/files/support/read-file";

type Expected = {
  reference?: string;
  title: string;
  type: string;
  prioritised?: string;
  committed?: string | null;
  released?: string | null;
  cancelled?: string;
  promised?: string;
};

const shapes: [tool: string | null, name: string, text: string, card: Expected][] = [
  [
    "Jira",
    "Jira in English",
    'Summary,Issue key,Issue id,Issue Type,Status,Project key,Created,Updated,Resolved,Due date,Labels,Labels\n"Pay by card",SHOP-1,10001,Story,Done,SHOP,11/May/24 03:26 PM,30/May/24 9:00 AM,30/May/24 9:00 AM,,web,pay\n',
    {
      reference: "SHOP-1",
      title: "Pay by card",
      type: "Story",
      prioritised: "2024-05-11",
      committed: null,
      released: "2024-05-30",
    },
  ],
  [
    "Jira",
    "Jira in German",
    "Zusammenfassung;Vorgangsschlüssel;Vorgangs-ID;Vorgangstyp;Status;Erstellt;Aktualisiert;Erledigt;Fälligkeitsdatum\nMit Karte zahlen;LADEN-1;1;Fehler;Fertig;11/Mai/24 3:26 PM;30/Dez/24 9:00 AM;30/Dez/24 9:00 AM;\n",
    {
      reference: "LADEN-1",
      title: "Mit Karte zahlen",
      type: "Fehler",
      prioritised: "2024-05-11",
      released: "2024-12-30",
    },
  ],
  [
    "Jira",
    "Jira in Spanish",
    "Resumen,Clave de incidencia,ID de la incidencia,Tipo de Incidencia,Estado,Creada,Resuelta\nPagar,TIENDA-1,1,Historia,Listo,12/abr/26 9:17 PM,30/abr/26 9:17 PM\n",
    {
      reference: "TIENDA-1",
      title: "Pagar",
      type: "Historia",
      prioritised: "2026-04-12",
      released: "2026-04-30",
    },
  ],
  [
    "Jira",
    "Jira in French",
    "Résumé,Clé de ticket,ID de ticket,Type de ticket,État,Création,Résolution\nPayer,BOUT-1,1,Récit,Terminé,03/févr./26 9:17 AM,14/août/26 9:17 AM\n",
    { reference: "BOUT-1", title: "Payer", type: "Récit", released: "2026-08-14" },
  ],
  [
    "Jira",
    "Jira in Portuguese",
    "Resumo,Chave da item,ID da item,Tipo de item,Status,Criado,Resolvido\nPagar,LOJA-1,1,História,Concluído,12/fev/26 9:17 PM,30/set/26 9:17 PM\n",
    { reference: "LOJA-1", title: "Pagar", type: "História", released: "2026-09-30" },
  ],
  [
    "Azure DevOps",
    "Azure DevOps",
    '\uFEFFID,Work Item Type,Title,State,Tags,Created Date,Activated Date,Closed Date\n"17","Bug","Mend it","Closed",,"1.6.2025 09:00:00","7.6.2025 14:59:28","18.6.2025 16:49:19"\n',
    {
      reference: "17",
      title: "Mend it",
      type: "Bug",
      prioritised: "2025-06-01",
      committed: "2025-06-07",
      released: "2025-06-18",
    },
  ],
  [
    "Linear",
    "Linear",
    'ID,Team,Title,Description,Status,Estimate,Priority,Project,Creator,Assignee,Labels,Cycle Number,Cycle Name,Created,Updated,Started,Triaged,Completed,Canceled,Due Date\nENG-7,Eng,Search faster,,Done,3,High,,a,b,"web, Feature",4,Cycle 4,Tue Aug 23 2022 13:54:01 GMT+0000 (GMT),Wed Aug 24 2022 13:54:01 GMT+0000 (GMT),Tue Aug 23 2022 23:54:01 GMT+0000 (GMT),,Fri Aug 26 2022 08:00:00 GMT+0000 (GMT),,\n',
    {
      reference: "ENG-7",
      title: "Search faster",
      type: "Feature",
      prioritised: "2022-08-23",
      committed: "2022-08-24",
      released: "2022-08-26",
    },
  ],
  [
    "GitLab",
    "GitLab",
    "Title,Description,Issue ID,URL,State,Author,Author Username,Due Date,Created At (UTC),Updated At (UTC),Closed At (UTC),Milestone,Weight,Labels\nTeach it,,5,https://gitlab.example/5,Closed,A,a,,2024-04-30 15:26:11,2024-05-01 00:00:00,2024-05-02 00:00:00,,,bug\n",
    {
      reference: "5",
      title: "Teach it",
      type: "bug",
      prioritised: "2024-04-30",
      released: "2024-05-02",
    },
  ],
  [
    "Asana",
    "Asana",
    "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task\n1200,2024-04-01,2024-04-20,2024-04-20,Plan,Done,,,2024-04-10,2024-05-01,Support,,Site,\n",
    {
      reference: "1200",
      title: "Plan",
      type: "Support",
      prioritised: "2024-04-01",
      // Asana's start date is set for a plan: whether work started then is asked.
      committed: null,
      released: "2024-04-20",
      promised: "2024-05-01",
    },
  ],
  [
    "Shortcut",
    "Shortcut",
    "id,name,type,requester,owners,description,is_completed,created_at,started_at,updated_at,moved_at,completed_at,estimate,labels\n31,Draw,feature,,,,true,2022/08/23 13:54:01,2022/08/24 13:54:01,2022/08/30 13:54:01,2022/08/30 13:54:01,2022/08/29 13:54:01,,\n",
    {
      reference: "31",
      title: "Draw",
      type: "feature",
      prioritised: "2022-08-23",
      committed: "2022-08-24",
      released: "2022-08-29",
    },
  ],
  [
    "Pivotal Tracker",
    "Pivotal Tracker",
    'Id,Title,Labels,Iteration,Iteration Start,Iteration End,Type,Estimate,Current State,Created at,Accepted at,Deadline,Requested By,Description,URL,Owned By,Owned By\n9,Ship,,3,"May 5, 2014","May 11, 2014",feature,2,accepted,"May 6, 2014","May 9, 2014",,A,,https://example.org/9,B,\n',
    {
      reference: "9",
      title: "Ship",
      type: "feature",
      prioritised: "2014-05-06",
      committed: null,
      released: "2014-05-09",
    },
  ],
  [
    "YouTrack",
    "YouTrack",
    "Issue Id,Project,Tags,Summary,Reporter,Created,Updated,Resolved,Priority,Type,State\nAB-3,AB,,Sort,a,23 Aug 2022 13:54,24 Aug 2022 13:54,25 Aug 2022 13:54,Normal,Bug,Fixed\n",
    {
      reference: "AB-3",
      title: "Sort",
      type: "Bug",
      prioritised: "2022-08-23",
      released: "2022-08-25",
    },
  ],
  [
    "Lighthouse",
    "Lighthouse",
    "ID,Name,State,State Category,Type,Started Date,Closed Date,Created Date,Url\n8,Chart,Done,Done,User Story,2025-06-07,2025-06-09,2025-06-01,https://example.org/8\n",
    {
      reference: "8",
      title: "Chart",
      type: "User Story",
      committed: "2025-06-07",
      released: "2025-06-09",
    },
  ],
  [
    "kardboard",
    "kardboard",
    "key,title,type,service_class,backlog_date,start_date,done_date\nCMS-1,Publish,Feature,Standard,2011-01-03,2011-01-10,2011-01-14\n",
    {
      reference: "CMS-1",
      title: "Publish",
      type: "Feature",
      prioritised: "2011-01-03",
      committed: "2011-01-10",
      released: "2011-01-14",
    },
  ],
  [
    "Jira",
    "Jira in Dutch",
    "Samenvatting;Issuesleutel;Issue-id;Issuetype;Status;Gemaakt;Opgelost\nBetalen;W-1;1;Bug;Gereed;12/mrt/26 9:17 PM;30/mei/26 9:17 PM\n",
    {
      reference: "W-1",
      title: "Betalen",
      prioritised: "2026-03-12",
      released: "2026-05-30",
      type: "Bug",
    },
  ],
  [
    "Jira",
    "Jira in Polish",
    "Podsumowanie,Klucz zgłoszenia,ID zgłoszenia,Typ zgłoszenia,Status,Utworzono,Rozwiązano\nPłać,W-1,1,Błąd,Gotowe,12/sty/26 9:17 PM,30/paź/26 9:17 PM\n",
    {
      reference: "W-1",
      title: "Płać",
      type: "Błąd",
      prioritised: "2026-01-12",
      released: "2026-10-30",
    },
  ],
  [
    "Jira",
    "Jira in Danish",
    "Resumé,Sagsnøgle,Sags-id,Sagstype,Status,Oprettet,Løst\nBetal,W-1,1,Fejl,Færdig,12/maj/26 9:17 PM,30/okt/26 9:17 PM\n",
    {
      reference: "W-1",
      title: "Betal",
      type: "Fejl",
      prioritised: "2026-05-12",
      released: "2026-10-30",
    },
  ],
  [
    "Jira",
    "Jira in Japanese",
    "要約,課題キー,課題 ID,課題タイプ,ステータス,作成日,解決日\n支払い,W-1,1,バグ,完了,2026/01/12 9:17 午後,2026/02/12 9:17 午前\n",
    {
      reference: "W-1",
      title: "支払い",
      type: "バグ",
      prioritised: "2026-01-12",
      released: "2026-02-12",
    },
  ],
  [
    "Jira",
    "Jira in Chinese",
    "摘要,问题关键字,问题ID,问题类型,状态,创建日期,已解决\n付款,W-1,1,故障,完成,12/1月/26 9:17 下午,30/10月/26 9:17 下午\n",
    {
      reference: "W-1",
      title: "付款",
      type: "故障",
      prioritised: "2026-01-12",
      released: "2026-10-30",
    },
  ],
  [
    "Jira",
    "Jira since it speaks of work items",
    "Summary,Work item key,Work item id,Work type,Status,Created,Resolved\nPay,SHOP-1,10001,Story,Done,11/May/24 3:26 PM,30/May/24 9:00 AM\n",
    {
      reference: "SHOP-1",
      title: "Pay",
      type: "Story",
      prioritised: "2024-05-11",
      released: "2024-05-30",
    },
  ],
  [
    "Jira",
    "Jira Server's list below its title",
    "Shop tracker\nDisplaying 2 issues at 12/May/24\nProject,Key,Summary,Issue Type,Status,Created,Resolved\nShop,S-1,Pay,Bug,Done,11/May/24,30/May/24\n",
    {
      reference: "S-1",
      title: "Pay",
      type: "Bug",
      prioritised: "2024-05-11",
      released: "2024-05-30",
    },
  ],
  [
    "Azure DevOps",
    "Azure DevOps in America, as a tree with a title column a level",
    "ID,Work Item Type,Title 1,Title 2,State,Created Date,Activated Date,Closed Date\n2,User Story,,Small,Closed,6/1/2025 9:00:00 AM,6/7/2025 2:59:28 PM,6/18/2025 4:49:19 PM\n",
    {
      reference: "2",
      title: "Small",
      type: "User Story",
      prioritised: "2025-06-01",
      committed: "2025-06-07",
      released: "2025-06-18",
    },
  ],
  [
    "Azure DevOps",
    "Azure DevOps in German",
    "ID;Arbeitselementtyp;Titel;Status;Erstellungsdatum;Aktivierungsdatum;Geschlossen am\n17;Bug;Richten;Geschlossen;01.06.2025 09:00:00;07.06.2025 14:59:28;18.06.2025 16:49:19\n",
    {
      reference: "17",
      title: "Richten",
      type: "Bug",
      committed: "2025-06-07",
      released: "2025-06-18",
    },
  ],
  [
    "YouTrack",
    "YouTrack with instants in milliseconds",
    '"Issue Id","Project","Summary","Reporter","Created","Updated","Resolved","Type","State"\n"AB-3","AB","Sort","a","1661262841000","1661349241000","1661435641000","Bug","Fixed"\n',
    {
      reference: "AB-3",
      title: "Sort",
      type: "Bug",
      prioritised: "2022-08-23",
      released: "2022-08-25",
    },
  ],
  [
    null,
    "a table of somebody's own, in tabs, below a title",
    "Our work in 2024\t\t\n\nWhat\tKind\tSummary\tStarted\tFinished\n1\tBug\tMend\t30/04/2024\t2/5/2024\n",
    { title: "Mend", type: "Bug", committed: "2024-04-30", released: "2024-05-02" },
  ],
];

describe("exports of known tools", () => {
  it.each(shapes)("%s: %s is mapped at once", async (tool, _, text, card) => {
    const read = await readFile(text);
    expect(read.tool).toBe(tool);
    expect(read.plan.errors).toEqual([]);
    expect(read.plan.cards[0]).toMatchObject(card);
  });

  it("says what a missing start means and offers choices", async () => {
    const { notes, starts } = await readFile(shapes[0]?.[2] ?? "");
    expect(notes.join(" ")).toContain("lead times but no cycle times");
    expect(notes.join(" ")).toContain("choose “Created” for “Committed” too");
    expect(starts).toEqual(["Created"]);
  });

  it("offers other columns of days for the start, but none that tells of changes", async () => {
    const { starts } = await readFile(
      "Summary,Issue key,Created,Updated,Custom field (Begun coding),Resolved\nA,S-1,2024-05-01,2024-05-09,2024-05-03,2024-05-09\n",
    );
    expect(starts).toEqual(["Custom field (Begun coding)", "Created"]);
  });
});

describe("a file with a column for each stage", () => {
  const text =
    "ID,Link,Name,Options,Chosen,Dev,Test,Live,Type\nI-1,,One,2021-01-01,2021-01-05,2021-01-10,2021-01-20,2021-01-21,Story\nI-2,,Two,2021-01-01,2021-01-05,,2021-01-20,2021-01-21,Bug\nI-3,,Three,2021-01-01,,,,2021-01-22,Bug\n";

  it("asks with a good guess which stage is committed and which released", async () => {
    const { stages, mapping, notes } = await readFile(text);
    expect(stages).toEqual(["Options", "Chosen", "Dev", "Test", "Live"]);
    expect(mapping).toMatchObject({ prioritised: "Options", committed: "Dev", released: "Live" });
    expect(notes[0]).toContain("Options → Chosen → Dev → Test → Live");
  });

  it("takes the last stage of several that sound done for the release", async () => {
    const { mapping } = await readFile(
      "ID,Link,Name,New,Active,Resolved,Closed,Type,Blocked Days\n1,,One,2021-01-01,2021-01-05,2021-01-10,2021-01-20,Bug,0\n",
    );
    expect(mapping).toMatchObject({ prioritised: "New", committed: "Active", released: "Closed" });
  });

  it("does not take days of what happened for stages: a blank one stays blank", async () => {
    const { stages, plan } = await readFile(
      "Title,Prioritised,Started,Done\nOne,2021-01-01,2021-01-05,2021-01-10\nTwo,2021-01-01,,2021-01-20\n",
    );
    expect(stages).toEqual([]);
    expect(plan.cards[1]).toMatchObject({ committed: null, released: "2021-01-20" });
  });

  it("fills a skipped stage from the next, but never from the one that ends the work", async () => {
    const { plan } = await readFile(text);
    expect(plan.cards.map(({ committed, released }) => [committed, released])).toEqual([
      ["2021-01-10", "2021-01-21"],
      ["2021-01-20", "2021-01-21"],
      [null, "2021-01-22"],
    ]);
  });
});

describe("JSON", () => {
  it("reads issues as GitHub's API lists them, labels to types, without pull requests", async () => {
    const issue = {
      number: 1,
      title: "Mend",
      html_url: "https://github.com/a/b/issues/1",
      state: "closed",
      state_reason: "completed",
      labels: [{ name: "good first issue" }, { name: "type: bug" }],
      created_at: "2024-04-30T23:30:00Z",
      closed_at: "2024-05-02T10:00:00Z",
    };
    const given = [
      issue,
      { ...issue, number: 2, state_reason: "not_planned" },
      { ...issue, number: 3, pull_request: { url: "x" } },
    ];
    const { tool, plan, notes } = await readFile(JSON.stringify(given, null, 2));
    expect(tool).toBe("GitHub");
    expect(plan.cards).toMatchObject([
      {
        reference: "1",
        title: "Mend",
        type: "bug",
        prioritised: "2024-05-01",
        released: "2024-05-02",
      },
      { reference: "2", released: null, cancelled: "2024-05-02" },
    ]);
    expect(notes.join(" ")).toContain("1 pull request was left out");
  });

  it("reads a Trello board: moves between lists to dates, and says when it was cut off", async () => {
    const id = "62f8a1c0000000000000000a";
    const move = (date: string, before: string, after: string) => ({
      type: "updateCard",
      date,
      data: { card: { id }, listBefore: { name: before }, listAfter: { name: after } },
    });
    const filler = Array.from({ length: 996 }, () => ({ type: "commentCard", data: {} }));
    const board = {
      name: "Board",
      lists: [
        { id: "l1", name: "Ideas" },
        { id: "l2", name: "Doing" },
        { id: "l3", name: "Done" },
        { id: "l4", name: "Zebra" },
      ],
      cards: [
        {
          id,
          idShort: 4,
          name: "Paint",
          idList: "l3",
          shortUrl: "https://trello.com/c/x",
          labels: [{ name: "Support" }],
          due: null,
          dateLastActivity: "2022-09-01T10:00:00Z",
        },
      ],
      actions: [
        move("2022-08-24T10:00:00Z", "Doing", "Done"),
        move("2022-08-23T10:00:00Z", "Done", "Doing"),
        move("2022-08-22T10:00:00Z", "Doing", "Done"),
        move("2022-08-18T10:00:00Z", "Ideas", "Doing"),
        ...filler,
      ],
    };
    const { tool, plan, notes } = await readFile(JSON.stringify(board));
    expect(tool).toBe("Trello");
    expect(plan.cards).toMatchObject([
      {
        reference: "4",
        title: "Paint",
        type: "Support",
        prioritised: "2022-08-14",
        committed: "2022-08-18",
        released: "2022-08-24",
      },
    ]);
    expect(notes.join(" ")).toContain("1,000 actions");
    expect(notes.join(" ")).toContain("“Zebra”");
  });

  it("reads a list of objects in any wrapping", async () => {
    const issues = [
      {
        key: "K-1",
        fields: { summary: "One", issuetype: { name: "Bug" }, created: "2024-05-01T10:00:00Z" },
      },
    ];
    const { plan } = await readFile(JSON.stringify({ total: 1, issues }));
    expect(plan.cards).toMatchObject([
      { reference: "K-1", title: "One", type: "Bug", prioritised: "2024-05-01" },
    ]);
  });

  it.each([
    ["pages of lists", '[{"number": 1, "title": "A ]["}]\n[{"number": 2, "title": "B"}]'],
    ["a line for each object", '{"number": 1, "title": "A ]["}\n{"number": 2, "title": "B"}\n'],
  ])("reads %s one after another", async (_, text) => {
    const { plan } = await readFile(text);
    expect(plan.cards).toMatchObject([
      { reference: "1", title: "A ][" },
      { reference: "2", title: "B" },
    ]);
  });

  it.each([
    ["a second list that breaks off", '[{"title": "a"}][{"title":', "bad-json"],
    ["JSON that breaks off", '[{"title": "a"', "bad-json"],
    ["an empty list", "[]", "no-data-rows"],
    ["an object without a list", '{"a": 1}', "not-a-table"],
  ])("refuses %s", async (_, text, code) => {
    await expect(readFile(text)).rejects.toMatchObject({ code });
    await expect(readFile(text)).rejects.toBeInstanceOf(FileProblem);
  });
});

describe("a file with one row for each change of a status", () => {
  const rows = [
    "A-1,One,Bug,To Do,2024-05-01 10:00",
    "A-1,One,Bug,In Progress,2024-05-03 10:00",
    "A-1,One,Bug,Done,2024-05-07 10:00",
    "A-2,Two,Story,To Do,2024-05-02 10:00",
    "A-2,Two,Story,Code Review,2024-05-04 10:00",
    "A-2,Two,Story,Done,2024-05-05 10:00",
    "A-2,Two,Story,In Progress,2024-05-05 12:00",
  ];
  const log = (lines: string[]) => `Key,Summary,Type,To status,Changed at\n${lines.join("\n")}\n`;
  const folded = [
    {
      reference: "A-1",
      prioritised: "2024-05-01",
      committed: "2024-05-03",
      released: "2024-05-07",
    },
    { reference: "A-2", title: "Two", committed: "2024-05-04", released: null },
  ];

  it("is folded into one card an item, whatever the order of its rows", async () => {
    const forwards = await readFile(log(rows));
    expect(forwards.plan.cards).toMatchObject(folded);
    expect(forwards.notes[0]).toContain("one row for each change");
    const backwards = await readFile(log([...rows].reverse()));
    expect(backwards.plan.cards).toMatchObject([...folded].reverse());
  });

  it("is folded where its rows are in order of time, so that items come up again late", async () => {
    const names = Array.from({ length: 700 }, (_, index) => `A-${index}`);
    const changes = ["To Do", "In Progress", "Done"].flatMap((status, day) =>
      names.map((name) => `${name},Card ${name},Bug,${status},2024-05-0${day + 1} 10:00`),
    );
    const { plan, dates } = await readFile(log(changes));
    expect(dates.ambiguous).toEqual([]);
    expect(plan.cards).toHaveLength(700);
    expect(plan.cards[0]).toMatchObject({ committed: "2024-05-02", released: "2024-05-03" });
  });

  it("is told from cards that have a status and a day each", async () => {
    const { plan } = await readFile(
      "Key,Summary,Status,Date\nA-1,One,Done,2024-05-01\nA-2,Two,Done,2024-05-02\nA-3,Three,To Do,2024-05-03\nA-4,Four,Done,2024-05-04\n",
    );
    expect(plan.cards.map((card) => card.reference)).toEqual(["A-1", "A-2", "A-3", "A-4"]);
  });

  it("is folded whatever tool it comes from", async () => {
    const { tool, plan } = await readFile(
      "WorkItemId,Title,WorkItemType,State,ChangedDate\n1,One,Bug,New,2024-05-01T10:00:00Z\n1,One,Bug,Active,2024-05-03T10:00:00Z\n1,One,Bug,Closed,2024-05-07T10:00:00Z\n2,Two,Bug,Active,2024-05-03T10:00:00Z\n",
    );
    expect(tool).toBe("Azure DevOps");
    expect(plan.cards).toMatchObject([
      {
        reference: "1",
        prioritised: "2024-05-01",
        committed: "2024-05-03",
        released: "2024-05-07",
      },
      { reference: "2", committed: "2024-05-03", released: null },
    ]);
  });

  it("is put in order by the day format that somebody chose", async () => {
    const text =
      "id,status,date\n1,Doing,02/05/2024\n1,Review,03/04/2024\n1,Done,04/06/2024\n2,Doing,05/05/2024\n";
    const monthFirst = await readFile(text, "log.csv", "mm/dd/yyyy");
    expect(monthFirst.plan.cards[0]).toMatchObject({ committed: "2024-02-05" });
    const dayFirst = await readFile(text, "log.csv", "dd/mm/yyyy");
    expect(dayFirst.plan.cards[0]).toMatchObject({ committed: "2024-04-03" });
  });

  it("is refused by name where a status cannot be placed", async () => {
    const text = log([...rows, "A-2,Two,Story,Limbo,2024-05-06 10:00"]);
    await expect(readFile(text)).rejects.toMatchObject({ code: "status-changes" });
    await expect(readFile(text)).rejects.toThrow("Limbo");
  });
});

describe("a start date", () => {
  const row = "A,T-1,x,2026-03-01,2026-03-02,2026-03-09,2026-03-05\n";

  it.each([
    ["Jira", "Summary,Issue key,Status,Created,Custom field (Start date),Due date,Resolved"],
    ["Jira", "Zusammenfassung,Vorgangsschlüssel,Status,Erstellt,Startdatum,Fällig,Erledigt"],
    ["Azure DevOps", "Title,Work Item Type,State,Created Date,Start Date,Due Date,Closed Date"],
    ["Plane", "Name,Cycle Name,Module Name,Created At,Start Date,Target Date,Completed At"],
    ["Redmine", "Subject,Tracker,Author,Created,Start date,Due date,Closed"],
  ])("of %s may be planned, so it is no start of work unasked", async (tool, headings) => {
    const read = await readFile(`${headings}\n${row}`);
    expect(read.tool).toBe(tool);
    expect(read.mapping.committed).toBeUndefined();
    expect(read.mapping.released).toBe(headings.split(",").at(-1));
    expect(read.starts).toContain(headings.split(",")[4]);
  });

  it("beside an end date that is not the day of release is none either", async () => {
    const planned = await readFile(`Title,Key,Status,Created,Start date,End date,Closed\n${row}`);
    expect(planned.mapping).toMatchObject({ released: "Closed" });
    expect(planned.mapping.committed).toBeUndefined();
  });

  it("in a table of somebody's own is the start of work", async () => {
    const own = await readFile(`Title,Key,Status,Created,Start date,Due date,Done\n${row}`);
    expect(own.mapping).toMatchObject({ committed: "Start date", released: "Done" });
  });
});
