import type { LanguageWords } from "@/lib/cards/words/language-words";

export const dutch: LanguageWords = {
  headings: {
    title: "samenvatting, titel, naam, onderwerp, taak, korte omschrijving, korte beschrijving",
    reference: "issuesleutel, issue sleutel, sleutel, referentie, kenmerk",
    number: "nummer, volgnummer, ticketnummer",
    url: "koppeling, webadres",
    type: "issuetype, type, soort, tickettype, categorie, type werkitem",
    size: "maat, grootte, omvang",
    points: "punten, gewicht, schatting",
    client: "klant, opdrachtgever",
    classOfService: "serviceklasse",
    prioritised:
      "geprioriteerd, klaar voor start, te doen, aangemaakt, gemaakt, aanmaakdatum, aangemaakt op, gemeld, ingediend, geopend, open",
    committed:
      "gestart, begindatum, begonnen, begin, start, startdatum, in uitvoering, mee bezig, in behandeling, in ontwikkeling, aanvang, gestart op, opgepakt, in behandeling genomen, gestart met werk, werk gestart",
    released:
      "opgelost, afgesloten, sluitingsdatum, gereed, klaar, gesloten, afgerond, voltooid, einddatum, geleverd, opgeleverd, oplevering, vrijgegeven, afgehandeld, oplossingsdatum, gesloten op, uitgebracht, in productie",
    promised: "vervaldatum, deadline, beloofd, streefdatum, uiterste datum, opleverdatum beloofd",
    cancelled: "geannuleerd, afgebroken, afgewezen, vervallen",
    notes: "omschrijving, beschrijving, opmerkingen, opmerking, notities",
    labels: "labels, trefwoorden",
    status: "status, toestand, fase, kolom, stadium",
    resolution: "oplossing, reden, reden van sluiting, afsluitreden",
    project: "project, projectnaam, product",
    end: "einde, eind",
    parent: "bovenliggend, bovenliggende taak, bovenliggend item, hoofdtaak, ouder",
  },
  changed:
    "bijgewerkt, gewijzigd, wijziging, wijzigingsdatum, bekeken, geëxporteerd, exportdatum, laatst, aangepast, bijwerking, wijziging, overgang",
  planned:
    "gepland, geplande, plan, planning, verwacht, verwachte, geschat, geschatte, schatting, streef, beloofd, vervaldatum, deadline, geboorte, geboortedatum, verjaardag, herinnering",
  date: "datum, dag, tijd, tijdstip, op",
  card: "taak, kaart, werkitem, werk, het, een, van",
  actual: "werkelijke, feitelijke, werkelijk, feitelijk",
  startDate: "startdatum, begindatum",
  statuses: {
    cancelled:
      "geannuleerd, afgewezen, vervallen, afgebroken, dubbel, duplicaat, wordt niet *, niet oplossen",
    started:
      "bezig, in behandeling, in uitvoering, mee bezig, gestart, begin, in ontwikkeling, ontwikkeling, in review, beoordeling, testen, in test, analyse, geblokkeerd, wacht, wachten, wachtend, acceptatie",
    done: "gereed, klaar, gesloten, opgelost, afgerond, voltooid, afgesloten, einde, eind, geleverd, opgeleverd, vrijgegeven, afgehandeld, in productie, gedaan",
    queue:
      "te doen, taken, open, nieuw, gepland, heropend, aangemaakt, wachtrij, ideeën, niet gestart",
  },
  work: {
    bug: "fout, fouten, storing, storingen, defect, probleem, bugfix",
    support: "ondersteuning, vraag, vragen, klacht, klantvraag, incident, verzoek, serviceverzoek",
    chore:
      "taak, taken, subtaak, deeltaak, onderhoud, infrastructuur, technische schuld, onderzoek, documentatie",
    feature:
      "verhaal, gebruikersverhaal, functie, functionaliteit, verbetering, wens, eis, nieuwe functie",
  },
  parts: "subtaak, subtaken, deeltaak, deeltaken, sub taak",
  wholes: "epos, initiatief, thema",
  before: "van, oud, oude, vorige, vorig",
  after: "naar, nieuw, nieuwe, volgende",
};
