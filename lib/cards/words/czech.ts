import type { LanguageWords } from "@/lib/cards/words/language-words";

export const czech: LanguageWords = {
  headings: {
    title: "souhrn, název, nadpis, předmět, úkol",
    reference: "klíč požadavku, klíč",
    number: "číslo, id požadavku",
    type: "typ požadavku, typ, druh",
    size: "velikost",
    points: "body, váha",
    client: "zákazník",
    prioritised: "vytvořeno, založeno, datum vytvoření",
    committed: "zahájeno, začátek, datum zahájení, započato",
    released: "vyřešeno, uzavřeno, dokončeno, hotovo, konec, ukončeno, datum dokončení",
    promised: "termín, slíbeno",
    cancelled: "zrušeno",
    notes: "popis, poznámky, poznámka",
    labels: "štítky",
    status: "stav",
    resolution: "řešení, vyřešení",
    project: "projekt",
  },
  changed: "aktualizováno, změněno, upraveno, zobrazeno, exportováno, naposledy",
  planned: "plánováno, plánovaný, odhad, očekáváno, termín, narození, narozeniny",
  date: "datum, den, čas",
  card: "požadavku, úkolu",
  statuses: {
    cancelled: "zrušeno, zamítnuto, duplicitní",
    started: "probíhá, rozpracováno, zahájeno, v řešení, testování, vývoj",
    done: "hotovo, uzavřeno, vyřešeno, dokončeno, konec",
    queue: "k řešení, otevřeno, nový, nové, vytvořeno, čeká",
  },
  work: {
    bug: "chyba, závada",
    support: "dotaz, stížnost, podpora",
    chore: "úkol, dílčí úkol, údržba",
    feature: "příběh, funkce, vylepšení, požadavek",
  },
};
