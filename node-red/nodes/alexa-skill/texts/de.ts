import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** German. Names of Amazon's own (Client ID, Stage, Region) stay where the developer console shows them so. */
export const de: Translated<typeof enUS> = {
  label: {
    test: 'Verbindung testen',
    proxy: 'Proxy',
  },
  note: {
    whereCredentials:
      'Beide stehen in Amazons <a href="https://developer.amazon.com/alexa/console/ask" target="_blank" ' +
      'rel="noopener">Developer Console</a>: Ihr Skill, <i>Build &gt; Permissions</i>, am Ende der Seite.',
    secretAnew:
      'Das gespeicherte Secret geht nur an den Endpunkt und mit der Client ID, für die es übernommen ' +
      'wurde. Bitte neu eingeben.',
    testing: 'Test läuft ...',
    testFailed: 'Node-RED hat nicht geantwortet, oder Sie dürfen nicht testen',
  },
  wrong: {
    url: '__label__: https://..., oder http:// auf localhost, host.docker.internal oder einem Namen ohne Punkt',
    credentials: 'Client ID und Client Secret fehlen',
  },
  help: {
    summary: 'Ihr Alexa-Skill: seine Client ID und sein Client Secret, und wohin die Aufrufe gehen.',
    outputs: {},
    details: [
      'Client ID und Client Secret sind das eigene Paar des Skills: [Developer ' +
        'Console](https://developer.amazon.com/alexa/console/ask), Ihr Skill, *Build > Permissions*, am Ende der ' +
        'Seite. Nicht die Skill ID, und kein Sicherheitsprofil von Login with Amazon. `${NAME}` nimmt einen Wert ' +
        'aus der Umgebung.',
      '*Region* ist, wo Ihre Kunden sind. *Endpunkt* ist Amazon, oder eine eigene Adresse für die ' +
        'Sandbox oder ein Gateway; unverschlüsseltes http geht nur an `localhost`, `host.docker.internal` ' +
        'und Namen ohne Punkt, denn dorthin geht das Secret.',
      '*Gleichzeitige Aufrufe* (1 bis 50) begrenzt, wie viele Aufrufe zugleich unterwegs sind, über alle ' +
        'Nodes dieses Skills. Was unterdessen kommt, wartet in einer Schlange; über deren Länge hinaus ' +
        'scheitert eine Nachricht mit dem Code `queue_full`.',
      '*Verbindung testen* besorgt echte Tokens mit dem, was im Formular steht, und sagt, was Ihr Skill ' +
        'darf. Ein gespeichertes Secret verwendet es nur mit dem Endpunkt, der Client ID und dem Proxy, ' +
        'mit denen es übernommen wurde; wer eines davon ändert, gibt das Secret neu ein. Wer Flows ' +
        'übernehmen darf, kann den Skill benutzen: Schützen Sie den Editor mit `adminAuth`.',
      'Ohne *Proxy* entscheidet bei https die Umgebung: `https_proxy`, `no_proxy`. Unverschlüsseltes ' +
        'http geht nie über einen Proxy.',
      'Wird ein Flow angehalten oder neu übernommen, so wird zu Ende gesendet, was unterwegs ist (bis zu ' +
        '14 Sekunden). Was wartet, wird nicht gesendet, sondern gemeldet: eine Warnung im Log, und ein ' +
        'Fehler mit dem Code `node_closed` für einen Catch-Node.',
    ],
  },
};
