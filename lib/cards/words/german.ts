import type { LanguageWords } from "@/lib/cards/words/language-words";

export const german: LanguageWords = {
  headings: {
    title:
      "zusammenfassung, titel, bezeichnung, betreff, überschrift, thema, aufgabe, kurzbeschreibung",
    reference: "vorgangsschlüssel, schlüssel, kennung, kürzel",
    number: "vorgangs id, vorgangsnummer, nummer, nr, ticketnummer, laufende nummer",
    url: "adresse, verweis, webadresse",
    type: "vorgangstyp, arbeitselementtyp, arbeitsaufgabentyp, typ, art, tickettyp, kategorie, aufgabentyp, vorgangsart",
    size: "größe, umfang, t shirt größe",
    points: "punkte, gewicht, story punkte, gewichtung, schätzung, schätzwert",
    client: "kunde, kundin, auftraggeber, mandant",
    classOfService: "serviceklasse",
    prioritised:
      "priorisiert, eingeplant, bereit, zu erledigen, offen, neu, erstellt, erstellungsdatum, erstellt am, angelegt, angelegt am, erfasst, eröffnet, gemeldet, beauftragt, eingegangen, eingang",
    committed:
      "gestartet, begonnen, beginn, start am, startdatum, aktiviert am, aktivierungsdatum, in arbeit, in bearbeitung, anfang, arbeitsbeginn, angefangen, bearbeitungsbeginn, in entwicklung, aktiviert, entwicklungsbeginn, zugesagt, in arbeit seit, in bearbeitung seit, aufgenommen, bearbeitung begonnen, entwicklung begonnen, umsetzung begonnen",
    released:
      "erledigt, gelöst, geschlossen, geschlossen am, abgeschlossen, abschlussdatum, abschluss, fertig, fertiggestellt, fertigstellung, enddatum, beendet, ausgeliefert, auslieferung, veröffentlicht, lösung, lösungsdatum, live gegangen, abgenommen, umgesetzt, schließdatum",
    promised:
      "fälligkeitsdatum, fällig am, fällig, fälligkeit, termin, frist, zieltermin, zieldatum, versprochen, liefertermin, stichtag, lieferdatum",
    cancelled: "abgebrochen, storniert, verworfen, abgelehnt, zurückgezogen",
    notes: "beschreibung, notizen, bemerkung, bemerkungen, kommentar, anmerkung",
    labels: "etiketten, etikett, schlagwörter, stichwörter, stichworte, schlagworte",
    status: "zustand, status, stand, bearbeitungsstand, spalte, phase",
    resolution:
      "lösung, erledigungsart, abschlussgrund, schließgrund, grund der schließung, ergebnis, abbruchgrund",
    project: "projekt, projektname, produkt",
    end: "ende",
    parent:
      "übergeordnet, übergeordneter vorgang, übergeordnete aufgabe, übergeordnetes element, eltern, elternvorgang, elternaufgabe, übergeordnete id, übergeordneter schlüssel, teil von",
  },
  changed:
    "aktualisiert, aktualisierung, aktualisierungsdatum, geändert, änderung, änderungsdatum, bearbeitet am, angesehen, zuletzt, exportiert, exportdatum, export, aufgerufen, modifiziert",
  planned:
    "geplant, geplanter, geplantes, plan, planung, plandatum, planbeginn, planende, planstart, soll, sollbeginn, sollende, voraussichtlich, voraussichtliches, erwartet, geschätzt, fällig, frist, ziel, versprochen, zieltermin, geburt, geburtsdatum, geburtstag, erinnerung, ablaufdatum, gültig",
  date: "datum, tag, zeitpunkt, zeit, uhrzeit, am, um",
  card: "vorgang, vorgangs, aufgabe, karte, arbeit, arbeits, der, die, das, des",
  actual: "ist, tatsächlicher, tatsächliches, tatsächliche, tatsächlich, tatsächlichen",
  startDate: "Startdatum, Starttermin, Anfangsdatum, Beginndatum",
  statuses: {
    cancelled:
      "abgelehnt, verworfen, abgebrochen, storniert, duplikat, doppelt, hinfällig, zurückgezogen, wird nicht *, nicht umgesetzt, obsolet, ungültig",
    started:
      "in arbeit, in bearbeitung, laufend, läuft, begonnen, gestartet, beginn, aktiv, in entwicklung, entwicklung, umsetzung, in umsetzung, analyse, konzeption, prüfung, in prüfung, test, im test, abnahme, in abnahme, blockiert, wartet, wartend, pausiert, angefangen, anfang, in review, überprüfung",
    done: "fertig, erledigt, geschlossen, gelöst, abgeschlossen, beendet, ende, umgesetzt, ausgeliefert, veröffentlicht, behoben, live, fertiggestellt, abgenommen",
    queue:
      "wunschliste, offen, neu, zu erledigen, geplant, bereit, wiedereröffnet, eingang, ideenspeicher, backlog, aufgaben, todo, ausstehend, priorisiert, nicht begonnen, als nächstes",
  },
  work: {
    bug: "fehler, mangel, störung, defekt, fehlerbehebung, programmfehler",
    support:
      "anfrage, anfragen, kundenanfrage, kundenanfragen, frage, beschwerde, vorfall, serviceanfrage",
    chore:
      "aufgabe, aufgaben, teilaufgabe, unteraufgabe, wartung, infrastruktur, technische schuld, recherche, dokumentation, betrieb",
    feature:
      "funktion, neue funktion, verbesserung, anforderung, erweiterung, geschichte, anwendergeschichte, nutzergeschichte, merkmal",
  },
  parts:
    "unteraufgabe, unteraufgaben, teilaufgabe, teilaufgaben, untervorgang, unterelement, unterticket",
  wholes: "epos, initiative, thema",
  before: "von, alt, alter, altes, vorher, vorheriger, bisher, bisheriger",
  after: "nach, zu, neu, neuer, neues, nachher",
};
