/** The pages with documentation. */
export const docs = {
  title: 'Uitleg',
  intro:
    'Hier lees je hoe Doorlijn werkt. Kies wat bij je past. De uitleg voor wie Doorlijn bouwt of beheert is in het Engels.',
  roles: { title: 'Voor jou', help: 'Wat je met Doorlijn doet, met plaatjes. Een paar minuten lezen.' },
  law: { title: 'Privacy en recht', help: 'Voor de functionaris gegevensbescherming en wie over de privacy beslist.' },
  keep: { title: 'Installeren en beheren', help: 'Voor wie Doorlijn laat draaien. In het Engels.' },
  build: { title: 'Bouwen en koppelen', help: 'Voor ontwikkelaars. In het Engels.' },
} as const;
