/** Words of the page on which a school takes one transfer to its own file. */
export const takeAlongWords = {
  takeAlong: {
    title: 'Meenemen naar je eigen systeem',
    lead: 'Neem mee wat jij van deze overstap mag lezen. Je hoeft niets over te typen.',
    formats: { zip: 'Download alles (zip)', pdf: 'Download om te lezen (pdf)', json: 'Download de velden (json)' },
    about: {
      zip: 'De velden, het verslag en de documenten bij elkaar.',
      pdf: 'Het hele dossier als verslag, ook voor een voorleesprogramma.',
      json: 'Voor een ander systeem. De velden staan beschreven in de API.',
    },
    recorded: 'We leggen vast dat je dit ophaalt. Bewaar het niet langer dan het dossier van je school.',
  },
} as const;
