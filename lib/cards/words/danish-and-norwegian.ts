import type { LanguageWords } from "@/lib/cards/words/language-words";

export const danishAndNorwegian: LanguageWords = {
  headings: {
    title: "resumé, sammendrag, tittel, titel, navn, emne, oppgave, opgave",
    reference: "sagsnøgle, saksnøkkel, nøgle, nøkkel",
    number: "nummer, sagsnummer, saksnummer",
    type: "sagstype, sakstype, type, slags",
    size: "størrelse",
    points: "vægt, vekt, poeng",
    client: "kunde",
    prioritised: "oprettet, opprettet, prioriteret, prioritert",
    committed:
      "påbegyndt, påbegynt, startet, startdato, begyndt, i gang, begynt, arbejde startet, arbejdet startet, arbeid startet",
    released:
      "løst, afsluttet, avsluttet, lukket, færdig, ferdig, slutdato, sluttdato, leveret, levert, udført, utført",
    promised: "forfaldsdato, forfallsdato, frist, lovet",
    cancelled: "annulleret, kansellert, avbrutt, afbrudt",
    notes: "beskrivelse, beskrivning, noter, merknader",
    labels: "etiketter, mærkater",
    status: "status, tilstand",
    resolution: "løsning",
    project: "projekt, prosjekt",
    parent: "overordnet, overordnet opgave, overordnet oppgave, hovedopgave, hovedoppgave",
  },
  changed:
    "opdateret, oppdatert, ændret, endret, vist, eksporteret, eksportert, sidst, sist, ændring, endring, endret",
  planned:
    "planlagt, forventet, estimeret, estimert, forfald, forfall, fødselsdag, fødselsdato, lovet, frist",
  date: "dato, dag, tid, den",
  card: "sag, sak, opgave, oppgave",
  actual: "faktisk, reell, virkelig",
  startDate: "startdato",
  statuses: {
    cancelled: "annulleret, kansellert, afvist, avvist",
    started:
      "i gang, igangværende, pågår, pågående, påbegyndt, påbegynt, under arbeid, under udvikling",
    done: "lukket, færdig, ferdig, løst, afsluttet, avsluttet, udført, utført",
    queue: "at gøre, å gjøre, åben, åpen, oprettet, opprettet",
  },
  work: {
    bug: "fejl, feil",
    support: "spørgsmål, spørsmål, henvendelse, henvendelser",
    chore: "opgave, oppgave, delopgave, deloppgave, vedligehold, vedlikehold",
    feature: "historie, brukerhistorie, brugerhistorie, funktion, funksjon, forbedring",
  },
  parts: "delopgave, delopgaver, deloppgave, deloppgaver, underopgave, underoppgave",
  wholes: "initiativ, tema",
  before: "fra, gammel, tidligere, forrige",
  after: "til, ny, nye, neste, næste",
};
