import type { LanguageWords } from "@/lib/cards/words/language-words";

export const polish: LanguageWords = {
  headings: {
    title: "podsumowanie, tytuł, nazwa, temat, zadanie",
    reference: "klucz zgłoszenia, klucz zagadnienia, klucz, odniesienie",
    number: "numer, id zgłoszenia, nr, identyfikator",
    url: "odnośnik, adres",
    type: "typ zgłoszenia, typ zagadnienia, typ, rodzaj, kategoria, typ zadania",
    size: "rozmiar, wielkość",
    points: "punkty, waga, estymata, szacowanie",
    client: "klient",
    classOfService: "klasa usługi",
    prioritised:
      "do zrobienia, utworzono, data utworzenia, utworzone, zgłoszono, otwarto, gotowe do pracy, zgłoszone, utworzony",
    committed:
      "rozpoczęto, data rozpoczęcia, rozpoczęcie, początek, rozpoczęte, start, w toku, w trakcie, w realizacji, rozpoczęty, data rozpoczęcia prac, rozpoczęcie prac, podjęto, podjęte, początek prac",
    released:
      "rozwiązano, rozwiązane, zamknięto, zamknięte, zakończono, zakończone, zakończenie, data zakończenia, ukończono, ukończone, gotowe, zrobione, wydano, wdrożono, dostarczono, data zamknięcia, data rozwiązania, zakończony",
    promised: "termin, termin wykonania, termin realizacji, obiecano, obiecany termin",
    cancelled: "anulowano, anulowane, odrzucono, porzucono",
    notes: "opis, uwagi, notatki, komentarz",
    labels: "etykiety, etykieta",
    status: "status, stan, etap, kolumna",
    resolution: "rozwiązanie, rezolucja, powód, powód zamknięcia, wynik",
    project: "projekt, produkt, repozytorium",
    end: "koniec",
    parent: "rodzic, zadanie nadrzędne, nadrzędne, element nadrzędny, zgłoszenie nadrzędne",
  },
  changed:
    "zaktualizowano, zaktualizowane, aktualizacja, aktualizacji, zmieniono, zmodyfikowano, modyfikacja, modyfikacji, wyświetlono, obejrzano, wyeksportowano, eksport, eksportu, ostatnia, ostatnio, zmiany, zmiana, zmieniono, przejście",
  planned:
    "planowane, planowany, planowana, planowanego, zaplanowano, zaplanowany, przewidywany, przewidywana, szacowany, szacowana, oczekiwany, oczekiwana, termin, docelowy, urodzenia, urodziny, przypomnienie, obiecany, obiecana, ważności",
  date: "data, dzień, czas, dnia, godzina",
  card: "zgłoszenia, zagadnienia, zadania, karty, pracy",
  actual: "rzeczywista, rzeczywisty, faktyczna, rzeczywiste, faktyczny, faktyczne",
  startDate: "data rozpoczęcia, data startu",
  statuses: {
    cancelled: "anulowan*, odrzucon*, porzucon*, duplikat, nieaktualne, nie zostanie *",
    started:
      "w toku, w trakcie, w realizacji, w trakcie realizacji, rozpoczęt*, początek, w pracy, w testach, testy, testowanie, przegląd, w przeglądzie, analiza, programowanie, rozwój, zablokowan*, wstrzyman*, oczekuje, weryfikacja",
    done: "gotowe, zamknięt*, zrobione, zakończon*, rozwiązan*, ukończon*, koniec, wydan*, wdrożon*, wykonan*, dostarczon*",
    queue:
      "do zrobienia, otwart*, nowe, nowy, nowa, nowo utworzone, zaplanowan*, utworzon*, do wykonania, zaległości, ponownie otwarte, pomysły",
  },
  work: {
    bug: "błąd, błędy, usterka, usterki, defekt, awaria, poprawka",
    support: "wsparcie, zapytanie, pytanie, reklamacja, incydent, prośba, zgłoszenie",
    chore:
      "zadanie, zadania, podzadanie, utrzymanie, infrastruktura, dług techniczny, badanie, dokumentacja",
    feature:
      "historia, historyjka, historyjka użytkownika, opowieść, funkcja, funkcjonalność, ulepszenie, usprawnienie, wymaganie, nowa funkcja, epik",
  },
  parts: "podzadanie, podzadania, pod zadanie",
  wholes: "epik, epika, inicjatywa, temat",
  before: "poprzedni, stary, przed",
  after: "nowy, następny, po",
};
