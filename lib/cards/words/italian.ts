import type { LanguageWords } from "@/lib/cards/words/language-words";

export const italian: LanguageWords = {
  headings: {
    title: "riepilogo, titolo, nome, oggetto, attività, descrizione breve",
    reference: "chiave segnalazione, chiave ticket, chiave, riferimento",
    number: "numero, identificativo, codice, id segnalazione, n°, nº",
    url: "collegamento, indirizzo",
    type: "tipo segnalazione, tipo ticket, tipo di elemento di lavoro, tipo, tipo di attività, tipologia, categoria, natura",
    size: "taglia, dimensione",
    points: "punti, peso, stima",
    client: "cliente, azienda",
    classOfService: "classe di servizio",
    prioritised:
      "prioritizzato, pronto, da fare, creato, creata, data creazione, creazione, data di creazione, aperto, aperta, apertura, richiesto, richiesta, segnalato, segnalata",
    committed:
      "iniziato, iniziata, data di inizio, data di attivazione, in corso, inizio, data inizio, avvio, avviato, avviata, cominciato, in lavorazione, in sviluppo, attivazione, inizio lavori, presa in carico, preso in carico, inizio lavorazione, inizio sviluppo, lavoro iniziato",
    released:
      "risolto, risolta, data di chiusura, data risoluzione, chiuso, chiusa, completato, completata, risoluzione, chiusura, data di fine, finito, finita, terminato, terminata, completamento, concluso, conclusa, rilasciato, rilascio, consegnato, consegnata, pubblicato, in produzione, fatto",
    promised:
      "data di scadenza, scadenza, promesso, promessa, termine ultimo, data promessa, data obiettivo, consegna prevista, data di consegna",
    cancelled: "annullato, annullata, annullamento, abbandonato, scartato",
    notes: "descrizione, note, commenti, osservazioni",
    labels: "etichette, etichetta",
    status: "stato, fase, colonna, avanzamento",
    resolution: "risoluzione, motivo, motivo chiusura, motivo di chiusura, esito",
    project: "progetto, prodotto, archivio",
    end: "fine, data fine",
    parent: "padre, attività padre, attività principale, elemento padre, ticket padre",
  },
  changed:
    "aggiornato, aggiornata, aggiornamento, modificato, modificata, modifica, visto, visualizzato, visualizzata, esportato, esportata, esportazione, cambiato, ultimo, ultima, cambiamento, cambio, variazione, transizione",
  planned:
    "previsto, prevista, pianificato, pianificata, programmato, programmata, stimato, stimata, stima, atteso, attesa, obiettivo, scadenza, promesso, promessa, nascita, compleanno, promemoria, consegna prevista",
  date: "data, giorno, ora, il",
  card: "segnalazione, attività, scheda, elemento, lavoro, lavori, di, del, della, dei",
  actual: "effettivo, effettiva, reale, effettivamente",
  startDate: "data di inizio, data inizio",
  statuses: {
    cancelled:
      "annullat*, rifiutat*, scartat*, abbandonat*, duplicat*, non verrà *, obsolet*, respint*",
    started:
      "in corso, in lavorazione, in sviluppo, sviluppo, iniziat*, inizio, avviat*, avvio, in revisione, revisione, in test, collaudo, in collaudo, analisi, in analisi, verifica, in verifica, validazione, bloccat*, in attesa, sospes*",
    done: "fatto, fatta, chius*, risolt*, completat*, terminat*, finit*, fine, conclus*, rilasciat*, consegnat*, pubblicat*, in produzione",
    queue:
      "da fare, apert*, nuov*, pianificat*, riapert*, creato, creata, da completare, idee, non iniziat*, in coda",
  },
  work: {
    bug: "errore, errori, difetto, difetti, guasto, correzione, anomalia, anomalie",
    support: "supporto, assistenza, richiesta, richieste, incidente, domanda, reclamo",
    chore:
      "attività, sottoattività, attività secondaria, compito, manutenzione, infrastruttura, debito tecnico, ricerca, documentazione",
    feature:
      "storia, storia utente, funzionalità, funzione, miglioramento, miglioria, requisito, epica, nuova funzionalità, evolutiva",
  },
  parts: "sottoattività, sotto attività, attività secondaria, sottotask, sotto task",
  wholes: "epica, epico, iniziativa, tema",
  before: "precedente, vecchio, vecchia, prima",
  after: "nuovo, nuova, successivo, dopo",
};
