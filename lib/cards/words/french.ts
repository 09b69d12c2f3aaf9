import type { LanguageWords } from "@/lib/cards/words/language-words";

export const french: LanguageWords = {
  headings: {
    title:
      "résumé, titre, nom, intitulé, sujet, libellé, objet, description courte, description brève",
    reference: "clé de ticket, clé de demande, clé de l élément de travail, clé, référence",
    number: "id de ticket, numéro, n°, identifiant, numéro de ticket, n°, nº",
    url: "lien, adresse",
    type: "type de ticket, type de demande, type d élément de travail, type de l élément de travail, type de tâche, catégorie, nature",
    size: "taille",
    points: "points, poids, points de récit, estimation",
    client: "client, cliente, société",
    classOfService: "classe de service",
    prioritised:
      "priorisé, priorisée, prêt, à faire, en attente, création, créé, créée, date de création, créé le, ouvert, ouverte, ouverture, demandé, demandée, signalé, soumis",
    committed:
      "démarré, démarrée, date de début, date d activation, en cours, début, commencé, commencée, commencement, démarrage, débuté, lancé, engagé, engagée, en développement, début des travaux, date de démarrage, prise en charge, pris en charge, date de prise en charge, début du traitement, commencé le travail",
    released:
      "résolu, résolue, résolution, date de résolution, date de fermeture, terminé, terminée, fermé, fermée, date de fin, livré, livrée, livraison, achevé, achevée, clôture, clôturé, clos, close, fini, finie, mise en production, en production, publié, publiée, déployé",
    promised: "date d échéance, échéance, date limite, promis, promise, date cible, butée",
    cancelled: "annulé, annulée, annulation, abandonné, abandonnée, rejeté",
    notes: "description, remarques, commentaire, commentaires",
    labels: "étiquettes, étiquette",
    status: "état, statut, étape, colonne, avancement",
    resolution: "résolution, motif, motif de clôture, motif de fermeture, raison de clôture",
    project: "projet, dépôt, produit",
    end: "fin",
    parent:
      "parent, ticket parent, tâche parent, tâche parente, élément parent, demande parente, clé parent",
  },
  changed:
    "mise à jour, mis à jour, modifié, modifiée, modification, consulté, consultée, vu, vue, exporté, exportée, changé, actualisé, actualisée, maj, dernière activité, dernier, changement, changé, changée",
  planned:
    "prévu, prévue, prévisionnelle, prévision, planifié, planifiée, estimé, estimée, estimation, attendu, attendue, échéance, promis, promise, cible, limite, naissance, souhaité, souhaitée, rappel, expiration, anniversaire",
  date: "date, jour, heure, le, horodatage",
  card: "ticket, demande, tâche, carte, élément, travail, travaux, de, du, des, la, les, l, d",
  actual: "réel, réelle, effectif, effective, réellement",
  startDate: "date de début, date de démarrage",
  statuses: {
    cancelled:
      "annulé, annulée, abandonné, abandonnée, rejeté, rejetée, refusé, doublon, ne sera pas *, obsolète, invalide",
    started:
      "en cours, commencé, débuté, début, démarré, démarrage, en développement, développement, analyse, en analyse, conception, revue, en revue, en test, test, recette, en recette, validation, à valider, bloqué, bloquée, en pause, réalisation, à tester, à livrer",
    done: "terminé, terminée, fermé, fermée, résolu, résolue, livré, livrée, fini, finie, fin, clos, close, clôturé, fait, faite, achevé, en production, publié, déployé, mis en production",
    queue:
      "à faire, ouvert, ouverte, nouveau, nouvelle, en attente, prêt, prête, priorisé, planifié, rouvert, idées, à venir, non commencé, créé",
  },
  work: {
    bug: "bogue, bogues, anomalie, anomalies, défaut, erreur, erreurs, correction, correctif, panne",
    support:
      "assistance, demande client, question, réclamation, incident, demande de service, support",
    chore:
      "tâche, tâches, sous tâche, infrastructure, maintenance, dette, dette technique, recherche, documentation",
    feature:
      "fonctionnalité, fonctionnalités, récit, récit utilisateur, histoire, évolution, évolutions, amélioration, exigence, nouveauté, nouvelle fonctionnalité, épopée",
  },
  parts: "sous tâche, sous tâches, sous ticket, sous élément",
  wholes: "épopée, initiative, thème",
  before: "ancien, ancienne, avant, précédent, précédente, depuis",
  after: "nouveau, nouvelle, après, vers, suivant",
};
