import { describe, expect, it } from "vitest";
import { kindSaid } from "@/lib/cards/words/kind-from-name";
import { stageOf } from "@/lib/cards/words/stage-words";
import { readDayRange } from "@/lib/files/day-ranges";
import { partLabels, typeFromLabels } from "@/lib/files/label-types";
import { readFile } from "@/tests/unit/files/support/read-file";

const [created, started, done, updated, due] = [1, 2, 3, 4, 9].map((day) => `2026-03-0${day}`);
const row = `A,D-1,Bug,x,${created},${updated},${started},${done},${due}\n`;
const days = { prioritised: created, committed: started, released: done, promised: due };

describe("a table in another language", () => {
  it.each([
    "Titre,Clé,Type,État,Création,Mise à jour,Date de début,Date de fin,Date d'échéance",
    "Titel,Schlüssel,Art,Zustand,Erstellt am,Geändert am,Tatsächlicher Beginn,Abgeschlossen am,Fällig am",
    "Título,Clave,Tipo,Estado,FECHA DE CREACIÓN,ACTUALIZADA,fecha_real_de_inicio,FechaDeCierre,Vencimiento",
    "Título,Chave,Tipo,Situação,Criado em,Atualizado em,Data do início,Data de conclusão,Prazo",
    "Titolo,Chiave,Tipologia,Stato,Data di creazione,Ultimo aggiornamento,Data inizio,Data fine,Scadenza",
    "Titel,Sleutel,Soort,Toestand,Aangemaakt op,Bijgewerkt op,Gestart op,Afgerond op,Vervaldatum",
    "Tytuł,Klucz,Typ,Stan,Utworzono,Zaktualizowano,Rozpoczęto,Zakończono,Termin",
    "Otsikko,Avain,Tyyppi,Tila,Luotu,Päivitetty,Aloitettu,Valmistunut,Eräpäivä",
    "Rubrik,Nyckel,Ärendetyp,Läge,Skapad,Uppdaterad,Påbörjad,Avslutad,Förfallodatum",
    "Başlık,Anahtar,Tür,Durum,Oluşturulma,Güncellenme,BAŞLANGIÇ TARİHİ,BİTİŞ TARİHİ,Son tarih vade",
    "Тема,Ключ,Тип,Статус,Создано,Обновлено,Дата начала,Дата завершения,Срок",
    "标题,关键字,类型,状态,创建时间,更新时间,开始时间,完成时间,截止日期",
    "件名,キー,種別,状態,作成日,更新日,着手日,完了日時,期限",
    "제목,키,유형,상태,생성일,수정일,시작일,완료일,마감일",
    "כותרת,מפתח,סוג,סטטוס,תאריך יצירה,תאריך עדכון,תאריך התחלה,תאריך סיום,תאריך יעד",
    "العنوان,المفتاح,النوع,الحالة,تاريخ الإنشاء,تاريخ التحديث,تاريخ البدء,تاريخ الانتهاء,تاريخ الاستحقاق",
  ])("is understood: %s", async (headings) => {
    const { plan, mapping } = await readFile(`${headings}\n${row}`);
    const card = plan.cards[0];
    const given = headings.includes("Son tarih vade") ? { ...days, promised: null } : days;
    expect(card).toMatchObject({ title: "A", reference: "D-1", type: "Bug", ...given });
    expect(Object.values(mapping)).not.toContain(headings.split(",")[5]);
  });

  it("has its board's stages named in its own words", async () => {
    const { stages, plan } = await readFile(
      "Id,Tipo,A Fazer,Em Andamento,Em Teste,Concluído\n1,Falha,2026-03-01,,2026-03-03,2026-03-06\n2,Falha,2026-03-01,2026-03-02,,2026-03-06\n3,Falha,2026-03-01,,,2026-03-06\n",
    );
    expect(stages).toEqual(["A Fazer", "Em Andamento", "Em Teste", "Concluído"]);
    expect(plan.cards.map(({ committed }) => committed)).toEqual([
      "2026-03-03",
      "2026-03-02",
      null,
    ]);
  });
});

describe("a planned day", () => {
  it("is no start and no end, beside an actual one or alone", async () => {
    const both = await readFile(
      "Task,Planned Start,Planned End,Actual Start,Actual End\nA,2026-03-02,2026-03-05,2026-03-03,2026-03-06\n",
    );
    expect(both.mapping).toEqual({
      title: "Task",
      committed: "Actual Start",
      released: "Actual End",
      promised: "Planned End",
    });
    const alone = await readFile("Task,plannedStart,estimatedFinish\nA,2026-03-02,2026-03-05\n");
    expect(alone.mapping.committed).toBeUndefined();
    expect(alone.mapping.released).toBeUndefined();
  });

  it.each([
    [
      "Task_Name,Start_Date,Finish_Date,Actual_Start,Actual_Finish",
      "Actual_Start",
      "Actual_Finish",
    ],
    ["Task_Name,Actual_Start,Actual_Finish,Start,Finish", "Actual_Start", "Actual_Finish"],
    ["Task_Name,Start,Finish,Actual_Start,Actual_Finish", "Actual_Start", "Actual_Finish"],
    [
      "Name,Anfang,Ende,Tatsächlicher Anfang,Tatsächliches Ende",
      "Tatsächlicher Anfang",
      "Tatsächliches Ende",
    ],
    ["Nom,Date de début,Date de fin,Début réel,Fin réelle", "Début réel", "Fin réelle"],
    ["Nombre,fecha de inicio,fecha de fin,inicio real,fin real", "inicio real", "fin real"],
    [
      "Titolo,Data inizio,Data fine,Inizio effettivo,Fine effettiva",
      "Inizio effettivo",
      "Fine effettiva",
    ],
    [
      "Titel,Begindatum,Einddatum,Werkelijk begin,Werkelijk einde",
      "Werkelijk begin",
      "Werkelijk einde",
    ],
    ["タイトル,開始日,終了日,実績開始日,実績終了日", "実績開始日", "実績終了日"],
    [
      "Summary,Custom field (Start date),Resolved,Custom field (Actual start),Custom field (Actual end)",
      "Custom field (Actual start)",
      "Custom field (Actual end)",
    ],
  ])(
    "is no start and no end beside an actual one that is called alike: %s",
    async (headings, start, end) => {
      const { mapping } = await readFile(
        `${headings}\nA,2026-03-02,2026-03-05,2026-03-03,2026-03-06\n`,
      );
      expect([mapping.committed, mapping.released]).toEqual([start, end]);
      const unstarted = headings
        .split(",")
        .map((one) => (one === start || one === end ? "" : "2026-03-02"));
      const { plan } = await readFile(
        `${headings}\n${unstarted.join(",")}\nA,2026-03-02,2026-03-05,2026-03-03,2026-03-06\n`,
      );
      expect(plan.cards[0]).toMatchObject({ committed: null, released: null });
    },
  );

  it("is no start where nothing has really started yet", async () => {
    const { mapping, notes } = await readFile(
      "Summary,Start date,Actual start,Resolved\nA,2026-03-02,,2026-03-05\nB,2026-03-02,,\n",
    );
    expect(mapping.committed).toBeUndefined();
    expect(notes.join()).toContain("If one of “Start date” is the start");
  });
});

describe("counts", () => {
  it.each([
    "Week,Created,Resolved\n2026-W10,4,3\n2026-W11,5,6\n",
    "Sprint,Committed,Completed\nSprint 1,20,18\nSprint 2,22,20\n",
    "date,bugs,stories\n2026-03-02,1,2\n2026-03-03,0,1\n",
  ])("are no cards: %j", async (text) => {
    const { plan } = await readFile(text);
    expect(plan.errors).toMatchObject([{ row: null, code: "counts-per-day" }]);
  });
});

describe("a log of changes", () => {
  it("may name the days of the card in each of its rows", async () => {
    const lines = [
      "A,,To Do,2026-03-01,2026-03-01,2026-03-09,Bug",
      "A,To Do,Doing,2026-03-02,2026-03-01,2026-03-09,Bug",
      "A,Doing,Done,2026-03-03,2026-03-01,2026-03-09,Bug",
      "B,,To Do,2026-03-01,2026-03-01,2026-03-09,Bug",
      "B,To Do,Doing,2026-03-02,2026-03-01,2026-03-09,Bug",
    ];
    const headings = "ticket,from_state,to_state,transition_date,created_date,due_date,type";
    const { plan } = await readFile(`${headings}\n${lines.join("\n")}\n`);
    expect(plan.cards).toMatchObject([
      { reference: "A", committed: "2026-03-02", released: "2026-03-03", promised: "2026-03-09" },
      { reference: "B", committed: "2026-03-02", released: null },
    ]);
  });
});

describe("the stage that a status names", () => {
  it.each([
    ["Ready for development", "queue"],
    ["Not started", "queue"],
    ["未完成", "queue"],
    ["시작 전", "queue"],
    ["Ready for QA", "started"],
    ["対応中", "started"],
    ["進行中", "started"],
    ["À tester", "started"],
    ["Done, waiting for deployment", "started"],
    ["Finalizada", "done"],
    ["Закрыта", "done"],
    ["مكتمل", "done"],
    ["Won't Fix", "cancelled"],
    ["Can’t do", "cancelled"],
    ["Closed - Duplicate", "cancelled"],
    ["Back end", null],
    ["Limbo", null],
  ])("%s: %s", (status, stage) => {
    expect(stageOf(status)).toBe(stage);
  });
});

describe("words for kinds of work", () => {
  it.each([
    ["Historia", "feature"],
    ["Melhoria", "feature"],
    ["機能", "feature"],
    ["Benutzerfrage", null],
    ["Falha", "hidden"],
    ["Fehler", "hidden"],
    ["バグ", "hidden"],
    ["Ошибка", "hidden"],
    ["問い合わせ", "support"],
  ])("%s: %s", (name, kind) => {
    expect(kindSaid(name)).toBe(kind);
  });
});

describe("labels", () => {
  it.each([
    ["['small-effort', 'jdk7']", ["small-effort", "jdk7"]],
    ['["a", "b c"]', ["a", "b c"]],
    ["[]", []],
    ["[bug, web]", ["bug", "web"]],
    ["x; y|z", ["x", "y", "z"]],
  ])("in %j are parted", (cell, labels) => {
    expect(partLabels(cell)).toEqual(labels);
  });

  it.each([
    ["kind/bug, status/triage", "bug"],
    ["type: feature, area: bug", "feature"],
    ["area/bug", null],
    ["needs tests, wip", null],
    ["urgent, production bug", "production bug"],
  ])("in %j name the type %s", (cell, type) => {
    expect(typeFromLabels(cell)).toBe(type);
  });
});

describe("two days in one cell", () => {
  it.each([
    ["March 2, 2026 → March 6, 2026", ["March 2, 2026", "March 6, 2026"]],
    ["2026-03-02/2026-03-06", ["2026-03-02", "2026-03-06"]],
    ["02.03.2026 bis 06.03.2026", ["02.03.2026", "06.03.2026"]],
    ["2026-03-02 - 2026-03-06", ["2026-03-02", "2026-03-06"]],
    ["2026-03-02", null],
    ["from here to there", null],
  ])("%j", (cell, range) => {
    expect(readDayRange(cell)).toEqual(range);
  });
});
