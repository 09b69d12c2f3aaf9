import type { LanguageWords } from "@/lib/cards/words/language-words";

export const finnish: LanguageWords = {
  headings: {
    title: "yhteenveto, otsikko, nimi, aihe, tehtävä",
    reference: "työn avain, avain, viite, tapauksen avain",
    number: "numero, tunnus, tunniste",
    url: "linkki, osoite",
    type: "tyyppi, työn tyyppi, laji, luokka, tapauksen tyyppi, tehtävätyyppi",
    size: "koko",
    points: "pisteet, paino",
    client: "asiakas",
    classOfService: "palveluluokka",
    prioritised: "luotu, luontipäivä, priorisoitu, avattu, ilmoitettu, tehtävänä, luontiaika",
    committed:
      "aloitettu, aloituspäivä, aloitus, alkoi, alku, alkamispäivä, työn alla, käynnissä, alkupäivä, työ aloitettu, työ alkoi, otettu työn alle",
    released:
      "ratkaistu, valmis, valmistunut, valmistui, suljettu, päättyi, lopetettu, päättymispäivä, julkaistu, toimitettu, valmistumispäivä, loppupäivä, sulkemispäivä",
    promised: "eräpäivä, määräaika, määräpäivä, luvattu",
    cancelled: "peruttu, peruutettu, hylätty",
    notes: "kuvaus, huomautukset, muistiinpanot, kommentit",
    labels: "tunnisteet, tunnisteita, merkinnät",
    status: "tila, vaihe, sarake",
    resolution: "ratkaisu, syy",
    project: "projekti, tuote, hanke",
    end: "loppu",
    parent: "ylätehtävä, yläkohde, pääkohde, emotehtävä, ylätaso, päätehtävä",
  },
  changed:
    "päivitetty, päivityspäivä, päivitys, muokattu, muutettu, muutospäivä, katsottu, katseltu, viety, vientipäivä, viimeksi, viimeisin, muutos, muutettu",
  planned:
    "suunniteltu, suunnitelma, arvioitu, arvio, odotettu, ennuste, tavoite, tavoitepäivä, eräpäivä, luvattu, syntymäpäivä, syntymäaika, muistutus, määräaika",
  date: "päivä, pvm, päivämäärä, aika, päiväys, klo",
  card: "työn, tapauksen, tehtävän, kortin, työ",
  actual: "toteutunut, todellinen",
  startDate: "aloituspäivä, alkamispäivä, alkupäivä",
  statuses: {
    cancelled: "perut*, peruutet*, hylät*, kaksoiskappale, ei tehdä, vanhentunut",
    started:
      "työn alla, käynnissä, kesken, meneillään, aloitettu, alku, aloitus, kehityksessä, kehitys, testaus, testattavana, testissä, katselmointi, katselmoinnissa, tarkastus, analyysi, estetty, odottaa, hyväksyntä",
    done: "valmis, tehty, suljettu, ratkaistu, päättynyt, loppu, julkaistu, toimitettu, valmistunut, tuotannossa",
    queue:
      "tehtävänä, tehtävälista, avoin, uusi, jonossa, odottamassa, suunniteltu, luotu, avattu uudelleen, ideat, aloittamatta, tekemättä",
  },
  work: {
    bug: "virhe, virheet, vika, viat, häiriö, korjaus, bugi",
    support: "tuki, tukipyyntö, kysymys, pyyntö, palvelupyyntö, valitus",
    chore:
      "tehtävä, alitehtävä, ylläpito, infrastruktuuri, tekninen velka, tutkimus, dokumentaatio",
    feature:
      "tarina, käyttäjätarina, ominaisuus, parannus, kehitysehdotus, vaatimus, uusi ominaisuus, toiminto",
  },
  parts: "alitehtävä, alitehtävät, osatehtävä",
  wholes: "eepos, aloite, teema",
  before: "vanha, edellinen, aiempi",
  after: "uusi, seuraava",
};
