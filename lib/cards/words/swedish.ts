import type { LanguageWords } from "@/lib/cards/words/language-words";

export const swedish: LanguageWords = {
  headings: {
    title: "sammanfattning, rubrik, titel, namn, ämne, uppgift",
    reference: "ärendenyckel, nyckel, referens",
    number: "nummer, ärendenummer, löpnummer",
    url: "länk, adress",
    type: "ärendetyp, typ, sort, kategori, uppgiftstyp",
    size: "storlek",
    points: "poäng, vikt",
    client: "kund, beställare",
    classOfService: "serviceklass",
    prioritised:
      "skapad, skapat, prioriterad, att göra, skapad den, inkommen, anmäld, öppnad, rapporterad, skapandedatum",
    committed:
      "påbörjad, påbörjat, startad, startdatum, start, påbörjades, började, början, pågående, pågår, igångsatt, arbete påbörjat, arbetet påbörjat",
    released:
      "löst, avslutad, avslutat, klar, färdig, stängd, slutförd, slutdatum, levererad, leverans, släppt, lanserad, avslutsdatum, klart, driftsatt, klardatum, stängningsdatum",
    promised: "förfallodatum, förfaller, utlovad, lovad, sista dag",
    cancelled: "avbruten, avbrutet, inställd, avvisad",
    notes: "beskrivning, anteckningar, kommentar, kommentarer",
    labels: "etiketter, taggar",
    status: "status, tillstånd, läge, fas, kolumn, steg",
    resolution: "lösning, orsak",
    project: "projekt, produkt",
    end: "slut",
    parent: "överordnad, överordnat, överordnad uppgift, överordnat ärende, huvuduppgift",
  },
  changed:
    "uppdaterad, uppdaterat, ändrad, ändrat, ändring, visad, sedd, exporterad, exporterat, senast, redigerad, ändring, ändrad",
  planned:
    "planerad, planerat, plan, beräknad, beräknat, uppskattad, förväntad, förväntat, mål, måldatum, förfallodatum, utlovad, lovad, födelsedag, födelsedatum, påminnelse, prognos",
  date: "datum, dag, tid, den, tidpunkt",
  card: "ärende, ärendets, uppgift, kort, arbete",
  actual: "faktisk, faktiskt, verklig, verkligt",
  startDate: "startdatum",
  statuses: {
    cancelled:
      "avbruten, avbrutet, avvisad, inställd, dubblett, kasserad, åtgärdas inte, inaktuell",
    started:
      "pågår, pågående, påbörjad, startad, start, under arbete, utveckling, under utveckling, granskning, test, testas, i test, analys, blockerad, väntar, pausad, verifiering, acceptans",
    done: "klar, klart, färdig, stängd, slutförd, avslutad, löst, slut, levererad, släppt, lanserad, åtgärdad, driftsatt, i drift",
    queue:
      "att göra, öppen, ny, nytt, skapad, planerad, prioriterad, återöppnad, kö, idéer, ej påbörjad, inkorg",
  },
  work: {
    bug: "fel, felrättning, bugg, buggar, defekt, störning",
    support: "supportärende, fråga, förfrågan, kundfråga, klagomål, incident",
    chore: "uppgift, deluppgift, underhåll, infrastruktur, teknisk skuld, utredning, dokumentation",
    feature: "berättelse, användarberättelse, funktion, ny funktion, förbättring, krav, egenskap",
  },
  parts: "deluppgift, deluppgifter, underuppgift, underärende, delärende",
  wholes: "epos, initiativ, tema",
  before: "från, gammal, tidigare, föregående",
  after: "till, ny, nytt, nästa",
};
