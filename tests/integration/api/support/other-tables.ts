import type { FileKind } from "@/tests/integration/api/support/file-kind";

/** Invented, each of a kind that was once read wrongly without a word. */
export const otherTables: FileKind[] = [
  {
    name: "a Dutch table, taken up and cancelled",
    lines: [
      "Nummer;Titel;Soort;Status;Aangemaakt;Opgepakt;Afgerond;Laatst gewijzigd;Verwachte oplevering",
      "1;Zoeken;Verhaal;Afgerond;2-2-2026;3-2-2026;16-2-2026;1-3-2026;20-2-2026",
      "2;Fout;Fout;Bezig;3-2-2026;;;1-3-2026;",
      "3;Niet;Taak;Geannuleerd;4-2-2026;;17-2-2026;1-3-2026;",
    ],
    asks: ["startedWithoutDay", "cancelledWithDay"],
  },
  {
    name: "a Polish table with the start of work and a planned day",
    lines: [
      "Klucz;Tytuł;Typ zgłoszenia;Stan;Data utworzenia;Data rozpoczęcia prac;Data zakończenia;Data aktualizacji;Planowany termin",
      "A-1;Szukaj;Historyjka;Zakończone;02.02.2026;03.02.2026;16.02.2026;01.03.2026;20.02.2026",
      "A-2;Błąd;Błąd;W toku;03.02.2026;;;01.03.2026;",
    ],
    asks: ["startedWithoutDay"],
  },
  {
    name: "a Russian table with a rejected card",
    lines: [
      "Номер;Название;Тип;Статус;Дата создания;Взято в работу;Дата закрытия;Дата изменения;Плановая дата",
      "1;Поиск;История;Закрыта;02.02.2026;03.02.2026;16.02.2026;01.03.2026;20.02.2026",
      "2;Ошибка;Ошибка;В работе;03.02.2026;;;01.03.2026;",
      "3;Отказ;Задача;Отклонено;03.02.2026;;17.02.2026;01.03.2026;",
    ],
    asks: ["startedWithoutDay", "cancelledWithDay"],
  },
  {
    name: "a Chinese table with days in its own words",
    lines: [
      "编号,标题,类型,状态,创建时间,开始处理时间,完成时间,最后更新时间,预计完成时间",
      "1,搜索,需求,已完成,2026年2月2日,2026年2月3日,2026年2月16日,2026年3月1日,2026年2月20日",
      "2,错误,缺陷,处理中,2026年2月3日,,,2026年3月1日,",
      "3,取消,任务,已取消,2026年2月3日,,2026年2月17日,2026年3月1日,",
    ],
    asks: ["startedWithoutDay", "cancelledWithDay"],
  },
  {
    name: "a Hebrew table",
    lines: [
      "מספר,כותרת,סוג,סטטוס,נוצר,התחלה,הושלם,עודכן,תאריך יעד",
      "1,חיפוש,פיצ'ר,הושלם,02/02/2026,03/02/2026,16/02/2026,01/03/2026,20/02/2026",
      "2,שגיאה,באג,בתהליך,03/02/2026,,,01/03/2026,",
    ],
    asks: ["startedWithoutDay"],
  },
  {
    name: "a German status under a joined name",
    lines: [
      "Nr.;Aufgabe;Kategorie;Bearbeitungsstatus;Eingang;Beginn;Erledigt am;Wiedervorlage;Letzte Änderung",
      "1;Suche;Feature;Erledigt;02.02.2026;03.02.2026;16.02.2026;01.04.2026;01.03.2026",
      "2;Fehler;Fehler;In Arbeit;03.02.2026;;;;01.03.2026",
      "3;Weg;Aufgabe;Verworfen;03.02.2026;;17.02.2026;;01.03.2026",
    ],
    asks: ["startedWithoutDay", "cancelledWithDay"],
  },
  {
    name: "numbers that repeat across repositories, no history",
    lines: [
      "repository,number,title,state,created_at,closed_at",
      "web,1,One,closed,2026-03-02,2026-03-06",
      "api,1,Two,closed,2026-03-02,2026-03-09",
      "web,2,Three,open,2026-03-03,",
      "api,2,Four,open,2026-03-03,",
    ],
    asks: ["referencePrefix"],
    error: "repeated-reference",
  },
  {
    name: "how much is done in percent",
    lines: [
      "Title,% Complete,Created,Started",
      "One,100%,2026-03-02,2026-03-03",
      "Two,50%,2026-03-03,2026-03-04",
      "Three,0%,2026-03-04,",
    ],
    asks: ["doneWithoutDay"],
  },
  {
    name: "cancelled by a reason for the closing",
    lines: [
      "Key,Title,State,Closed Reason,Created,Started,Closed",
      "1,One,Closed,Completed,2026-03-02,2026-03-03,2026-03-06",
      "2,Two,Closed,Not planned,2026-03-02,2026-03-03,2026-03-09",
      "3,Three,Closed,Cut,2026-03-02,2026-03-03,2026-03-09",
    ],
    asks: ["cancelledWithDay"],
  },
  {
    name: "a list of sprints",
    lines: [
      "Sprint,Start Date,End Date,Goal",
      "Sprint 1,2026-03-02,2026-03-13,Search",
      "Sprint 2,2026-03-16,2026-03-27,Pay",
    ],
    error: "periods",
  },
  {
    name: "a list of people",
    lines: [
      "Name,Email,Birthday,Start date",
      "Ann,ann@example.org,1990-02-03,2020-01-02",
      "Bob,bob@example.org,1991-03-04,2021-05-06",
    ],
    error: "people",
  },
  {
    name: "lines that each hold a record",
    lines: [
      '{"issue": {"id": "1", "summary": "One", "state": "done", "createdDate": "2026-03-02", "resolvedDate": "2026-03-06"}}',
      '{"issue": {"id": "2", "summary": "Two", "state": "open", "createdDate": "2026-03-03", "resolvedDate": null}}',
    ],
    cards: [
      ["One", "Unspecified", "2026-03-02", null, "2026-03-06"],
      ["Two", "Unspecified", "2026-03-03", null, null],
    ],
  },
  {
    name: "tables side by side",
    lines: [
      "Title,Started,Done,,Title,Started,Done",
      "One,2026-03-02,2026-03-06,,Three,2026-03-03,2026-03-09",
      "Two,2026-03-03,2026-03-06,,Four,2026-03-04,",
    ],
    cards: [
      ["One", "Unspecified", null, "2026-03-02", "2026-03-06"],
      ["Three", "Unspecified", null, "2026-03-03", "2026-03-09"],
      ["Two", "Unspecified", null, "2026-03-03", "2026-03-06"],
      ["Four", "Unspecified", null, "2026-03-04", null],
    ],
  },
  {
    name: "a table of its own beside another",
    lines: [
      "Feature,Started,Done,,Bug,Opened,Fixed",
      "One,2026-03-02,2026-03-06,,Crash,2026-03-03,2026-03-09",
    ],
    cards: [["Unspecified, row 2", "Unspecified", null, "2026-03-02", "2026-03-06"]],
  },
  {
    name: "a status under a name that nobody knows",
    lines: [
      "Title,Where,Started,Done",
      "A,Done,2026-03-02,2026-03-06",
      "B,Doing,2026-03-02,2026-03-06",
      "C,To Do,,",
    ],
    asks: ["doneWhileOpen"],
  },
  {
    name: "names of environments, which are no statuses",
    lines: [
      "Title,Environment,Started,Done",
      "A,Production,2026-03-02,2026-03-06",
      "B,Staging,2026-03-02,2026-03-06",
    ],
    cards: [
      ["A", "Unspecified", null, "2026-03-02", "2026-03-06"],
      ["B", "Unspecified", null, "2026-03-02", "2026-03-06"],
    ],
  },
  {
    name: "Russian days",
    lines: [
      "Название,Начато,Завершено",
      "А,3 марта 2026 г.,16 марта 2026 г.",
      "Б,4 февраля 2026 г.,20 августа 2026 г.",
    ],
    cards: [
      ["А", "Unspecified", null, "2026-03-03", "2026-03-16"],
      ["Б", "Unspecified", null, "2026-02-04", "2026-08-20"],
    ],
  },
  {
    name: "Korean days in two ways",
    lines: ["제목,시작,완료", "A,2026년 3월 3일,2026년 3월 16일", "B,2026. 3. 4.,2026. 3. 20."],
    cards: [
      ["A", "Unspecified", null, "2026-03-03", "2026-03-16"],
      ["B", "Unspecified", null, "2026-03-04", "2026-03-20"],
    ],
  },
  {
    name: "Arabic days",
    lines: [
      "العنوان,البدء,الانتهاء",
      "A,٣ مارس ٢٠٢٦,١٦ مارس ٢٠٢٦",
      "B,4 فبراير 2026,20 فبراير 2026",
    ],
    cards: [
      ["A", "Unspecified", null, "2026-03-03", "2026-03-16"],
      ["B", "Unspecified", null, "2026-02-04", "2026-02-20"],
    ],
  },
  {
    name: "Hebrew days",
    lines: ["כותרת,התחלה,סיום", "A,3 במרץ 2026,16 במרץ 2026", "B,4 בפברואר 2026,20 בפברואר 2026"],
    cards: [
      ["A", "Unspecified", null, "2026-03-03", "2026-03-16"],
      ["B", "Unspecified", null, "2026-02-04", "2026-02-20"],
    ],
  },
  {
    name: "days that cannot be read under headings that are known",
    lines: ["Title,Type,Started,Done", "A,Bug,Q1 2026,Q2 2026", "B,Bug,Q1 2026,Q1 2026"],
    asks: ["mapping.released", "mapping.committed"],
  },
  {
    name: "a planning tool whose plan has dates for work that waits",
    lines: [
      "ID,Type,Subject,Status,Assignee,Priority,Start date,Finish date,Created on,Updated on",
      "1,Task,One,Closed,A,Normal,2026-03-03,2026-03-13,2026-03-02,2026-03-20",
      "2,Bug,Two,In progress,A,Normal,2026-03-04,2026-03-30,2026-03-02,2026-03-20",
      "3,Task,Three,New,A,Normal,2026-04-04,2026-04-30,2026-03-02,2026-03-20",
    ],
    asks: ["startedWhileWaiting", "doneWhileOpen"],
  },
  {
    name: "a Japanese log of changes",
    lines: [
      "課題キー,変更前,変更後,変更日時",
      "A-1,未着手,処理中,2026/03/03 10:00",
      "A-1,処理中,完了,2026/03/06 10:00",
      "A-2,未着手,処理中,2026/03/04 10:00",
      "A-2,処理中,処理済み,2026/03/09 10:00",
    ],
    cards: [
      ["A-1", "Unspecified", null, "2026-03-03", "2026-03-06"],
      ["A-2", "Unspecified", null, "2026-03-04", "2026-03-09"],
    ],
  },
  {
    name: "a table below two lines of a title",
    lines: [
      "Our board,,,",
      "Team,Web,,",
      "",
      "Title,Kind,Start,Finish",
      "A,Bug,2026-03-02,2026-03-06",
      "B,Story,2026-03-03,2026-03-09",
    ],
    cards: [
      ["A", "Bug", null, "2026-03-02", "2026-03-06"],
      ["B", "Story", null, "2026-03-03", "2026-03-09"],
    ],
  },
  {
    name: "an end date beside the day of completion",
    lines: [
      "Key;Title;Status;Priority;Start Date;Duration;End Date;Completed Date;Created Date",
      "1;One;Completed;Normal;03/02/2026;5d;03/13/2026;03/16/2026;02/27/2026",
      "2;Two;New;Normal;03/16/2026;5d;03/20/2026;;02/27/2026",
    ],
    asks: ["mapping.committed"],
  },
  {
    name: "two columns that say done",
    lines: [
      "Title,Created,Started,Resolved,Closed",
      "One,2026-03-02,2026-03-03,2026-03-05,2026-03-19",
      "Two,2026-03-02,2026-03-04,2026-03-06,2026-03-20",
    ],
    asks: ["mapping.released"],
  },
];
