<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>Account</name>
    <message>
        <location filename="../model/services/aws/aws.cpp" line="+16"/>
        <source>Quota profile</source>
        <translation>Quotenprofil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A set of quotas to begin with: AWS&apos;s documented defaults, or the values of the course notes where they differ (1,000 instead of 10,000 API requests per second).</source>
        <translation>Ein Satz von Quoten für den Anfang: die von AWS dokumentierten Vorgaben, oder die Werte der Kursunterlagen, wo sie abweichen (1.000 statt 10.000 API-Anfragen je Sekunde).</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Quotas</source>
        <translation>Quoten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quotas that differ from the profile, by name, such as those that AWS has raised. Names and defaults: headroom list quotas.</source>
        <translation>Quoten, die vom Profil abweichen, nach Namen, etwa solche, die AWS erhöht hat. Namen und Vorgaben: headroom list quotas.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Function invocations in progress, over all functions it holds.</source>
        <translation>Laufende Funktionsaufrufe, über alle Funktionen, die es enthält.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Invocations in progress of functions without a reservation of their own.</source>
        <translation>Laufende Aufrufe von Funktionen ohne eigene Reservierung.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>A quota of this name does not exist.</source>
        <translation>Eine Quote dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A region cannot override a quota that the whole account shares.</source>
        <translation>Eine Region kann keine Quote überschreiben, die das ganze Konto teilt.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>AWS account</source>
        <translation>AWS-Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shares its quotas among all it holds.</source>
        <translation>Teilt seine Quoten unter allem auf, was es enthält.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Quotas do not grow by themselves during a run, as AWS raises some with steady use.</source>
        <translation>Quoten wachsen während eines Laufs nicht von selbst, wie AWS manche bei stetiger Nutzung erhöht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rates of management calls (creating, describing, deploying) are not limited.</source>
        <translation>Raten von Verwaltungsaufrufen (anlegen, beschreiben, ausrollen) sind nicht begrenzt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>AWS Region</source>
        <translation>AWS-Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Has most quotas for itself, apart from the account&apos;s other Regions.</source>
        <translation>Hat die meisten Quoten für sich, unabhängig von den anderen Regionen des Kontos.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The Region&apos;s code. Prices are those of us-east-1 whatever it says.</source>
        <translation>Das Kürzel der Region. Preise sind die von us-east-1, was immer hier steht.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>a Region&apos;s code, such as eu-central-1</source>
        <translation>das Kürzel einer Region, etwa eu-central-1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The way between Regions takes no time unless a link says so.</source>
        <translation>Der Weg zwischen Regionen kostet keine Zeit, außer eine Verbindung sagt es.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Prices are those of us-east-1 in every Region.</source>
        <translation>Preise sind in jeder Region die von us-east-1.</translation>
    </message>
    <message>
        <location filename="../model/services/aws/deployment.cpp" line="+12"/>
        <source>The account and Region are those that the template is deployed to</source>
        <translation>Konto und Region sind die, in denen die Vorlage ausgerollt wird</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Raised quotas are asked for at AWS Service Quotas; no template can set them</source>
        <translation>Höhere Quoten beantragt man bei AWS Service Quotas; keine Vorlage kann sie setzen</translation>
    </message>
    <message>
        <location filename="../model/services/aws/pricing.cpp" line="+11"/>
        <source>An account or Region costs nothing by itself</source>
        <translation>Ein Konto oder eine Region kostet von sich aus nichts</translation>
    </message>
    <message>
        <location filename="../model/services/aws/rules.cpp" line="+36"/>
        <source>%1 overrides %2, which is no quota</source>
        <translation>%1 überschreibt %2, was keine Quote ist</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It has no effect: nothing asks for a quota of this name.</source>
        <translation>Es hat keine Wirkung: Nichts fragt nach einer Quote dieses Namens.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Correct the name (headroom list quotas names them) or remove it.</source>
        <translation>Den Namen berichtigen (headroom list quotas nennt alle) oder entfernen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 overrides %2, which the whole account shares</source>
        <translation>%1 überschreibt %2, was das ganze Konto teilt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>It has no effect: all Regions of an account use up this quota together.</source>
        <translation>Es hat keine Wirkung: Alle Regionen eines Kontos verbrauchen diese Quote gemeinsam.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Override it at the account.</source>
        <translation>Beim Konto überschreiben.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../app/actions.cpp" line="+28"/>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Welcome and examples</source>
        <translation>&amp;Willkommen und Beispiele</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Find component…</source>
        <translation>Komponente &amp;finden …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Quick insert…</source>
        <translation>&amp;Schnell einfügen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom to &amp;fit</source>
        <translation>Alles &amp;zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom to s&amp;election</source>
        <translation>Aus&amp;wahl zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Actual si&amp;ze</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Arrange &amp;automatically</source>
        <translation>&amp;Automatisch anordnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Moving dots on wires</source>
        <translation>&amp;Bewegte Punkte auf Verbindungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Follow the s&amp;ystem</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To the &amp;beginning</source>
        <translation>An den A&amp;nfang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A minute &amp;back</source>
        <translation>Eine Minute &amp;zurück</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A minute &amp;forward</source>
        <translation>Eine Minute &amp;vor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To the first &amp;limit that gives way</source>
        <translation>Zur ersten Grenze, die nach&amp;gibt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Keep this run to compare</source>
        <translation>Diesen Lauf zum Vergleich be&amp;halten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Drop the comparison</source>
        <translation>Vergleich ver&amp;werfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;About Headroom</source>
        <translation>&amp;Über Headroom</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Verify with single requests</source>
        <translation>Mit einzelnen Anfragen &amp;prüfen</translation>
    </message>
    <message>
        <source>Verify when the design &amp;rests</source>
        <translation>Prüfen, wenn der Entwurf &amp;ruht</translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt (Mermaid)</source>
        <translation>Als Te&amp;xt kopieren (Mermaid)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppieren</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>Gruppierung a&amp;uflösen</translation>
    </message>
    <message>
        <source>&amp;Collapse or expand</source>
        <translation>&amp;Ein- oder ausklappen</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock</source>
        <translation>&amp;Sperren oder entsperren</translation>
    </message>
    <message>
        <source>C&amp;olour…</source>
        <translation>&amp;Farbe …</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Mittelachsen ausrichten</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Mitten ausrichten</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>Untere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>Gleiche Abstände quer</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>Gleiche Abstände längs</translation>
    </message>
</context>
<context>
    <name>ApiGateway</name>
    <message>
        <location filename="../model/services/apigateway/settings.cpp" line="+17"/>
        <source>Throttling</source>
        <translation>Drosselung</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+150"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location line="-149"/>
        <source>Canary</source>
        <translation>Canary</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/pricing.cpp" line="+67"/>
        <location filename="../model/services/apigateway/settings.cpp" line="+1"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/settings.cpp" line="+1"/>
        <source>Logs and traces</source>
        <translation>Protokolle und Spuren</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Rate limit</source>
        <translation>Ratengrenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Requests per second that are let through for good; more get 429. Tokens refill at this rate. Not set: only the account&apos;s limit.</source>
        <translation>Anfragen je Sekunde, die auf Dauer durchgelassen werden; weitere bekommen 429. Mit dieser Rate füllen sich die Marken nach. Nicht gesetzt: nur die Grenze des Kontos.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Burst limit</source>
        <translation>Stoßgrenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Requests that may come at once: the size of the token bucket. Not set: the account&apos;s.</source>
        <translation>Anfragen, die auf einmal kommen dürfen: die Größe des Markeneimers. Nicht gesetzt: die des Kontos.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the stage&apos;s requests that this holds for. What is left has the stage&apos;s settings.</source>
        <translation>Anteil der Anfragen der Stage, für den dies gilt. Was übrig ist, hat die Einstellungen der Stage.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Time to live</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How long an answer stays in the cache. A hit does not prolong it; 0 keeps nothing.</source>
        <translation>Wie lange eine Antwort im Cache bleibt. Ein Treffer verlängert sie nicht; 0 behält nichts.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Method settings</source>
        <translation>Methodeneinstellungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Limits and caching of single methods. Each method has a bucket of its own; what a row leaves open is the stage&apos;s.</source>
        <translation>Grenzen und Caching einzelner Methoden. Jede Methode hat einen eigenen Eimer; was eine Zeile offen lässt, ist wie bei der Stage.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Resource path</source>
        <translation>Ressourcenpfad</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Path of the resource, such as /orders/{id}.</source>
        <translation>Pfad der Ressource, etwa /orders/{id}.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>HTTP method</source>
        <translation>HTTP-Methode</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The method, or * for all of the path.</source>
        <translation>Die Methode, oder * für alle des Pfads.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Caching</source>
        <translation>Caching</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whether answers are kept. Not set: those to GET, when the stage has a cache.</source>
        <translation>Ob Antworten behalten werden. Nicht gesetzt: die auf GET, wenn die Stage einen Cache hat.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Usage plans</source>
        <translation>Nutzungspläne</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Limits of callers with an API key, checked before all others. Each plan is one caller; what is left comes without a key.</source>
        <translation>Grenzen von Aufrufern mit einem API-Schlüssel, vor allen anderen geprüft. Jeder Plan ist ein Aufrufer; was übrig ist, kommt ohne Schlüssel.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name of the plan, such as gold.</source>
        <translation>Name des Plans, etwa gold.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>1 to 128 characters without dots</source>
        <translation>1 bis 128 Zeichen ohne Punkte</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Quota</source>
        <translation>Quote</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Requests per period; more get 429 until the period ends.</source>
        <translation>Anfragen je Zeitraum; weitere bekommen 429, bis der Zeitraum endet.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The period of the quota.</source>
        <translation>Der Zeitraum der Quote.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Keeps answers to GET, so that what answers is asked less. Billed by the hour; hits are billed as requests.</source>
        <translation>Behält Antworten auf GET, damit seltener gefragt wird, was antwortet. Berechnet nach Stunden; Treffer werden als Anfragen berechnet.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Cache size</source>
        <translation>Größe des Caches</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gigabytes. It decides the price; every answer is taken to fit.</source>
        <translation>Gigabyte. Sie bestimmt den Preis; es wird angenommen, dass jede Antwort hineinpasst.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Cache keys</source>
        <translation>Cache-Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many different answers there are, and how popular each is. With the time to live it decides how often the cache hits.</source>
        <translation>Wie viele verschiedene Antworten es gibt, und wie beliebt jede ist. Mit der Lebensdauer bestimmt das, wie oft der Cache trifft.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Hit ratio</source>
        <translation>Trefferanteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A measured share of hits, instead of one computed from keys and time to live.</source>
        <translation>Ein gemessener Anteil der Treffer, statt eines aus Schlüsseln und Lebensdauer berechneten.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Canary traffic</source>
        <translation>Canary-Verkehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Percent of the requests that go to the canary, drawn for each request. Not set: there is no canary.</source>
        <translation>Prozent der Anfragen, die an den Canary gehen, für jede Anfrage gelost. Nicht gesetzt: Es gibt keinen Canary.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Canary goes to</source>
        <translation>Canary geht an</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Id of the linked node that the canary&apos;s requests go to. Not set: where the last of several request links leads.</source>
        <translation>Kennung des verbundenen Knotens, an den die Anfragen des Canary gehen. Nicht gesetzt: wohin die letzte von mehreren Anfrageverbindungen führt.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Integration time-out</source>
        <translation>Zeitlimit der Integration</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How long the gateway waits for an answer before it says 504. What it waited for goes on. More than 29,000 ms needs a higher quota, and is never possible at the edge.</source>
        <translation>Wie lange das Gateway auf eine Antwort wartet, bis es 504 sagt. Worauf es wartete, läuft weiter. Mehr als 29.000 ms braucht eine höhere Quote, und am Rand ist es nie möglich.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Invalid requests</source>
        <translation>Ungültige Anfragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the requests that validation refuses with 400 before anything behind it is called.</source>
        <translation>Anteil der Anfragen, die die Prüfung mit 400 ablehnt, bevor etwas dahinter gerufen wird.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Overhead</source>
        <translation>Eigenzeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The gateway&apos;s own time for a request. AWS states none; this one is an assumption.</source>
        <translation>Die eigene Zeit des Gateways für eine Anfrage. AWS nennt keine; diese ist eine Annahme.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Execution log</source>
        <translation>Ausführungsprotokoll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the gateway writes to its execution log. It needs a role that is set once for the account.</source>
        <translation>Was das Gateway in sein Ausführungsprotokoll schreibt. Es braucht eine Rolle, die einmal für das Konto gesetzt wird.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Tracing</source>
        <translation>Ablaufverfolgung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sends traces to X-Ray: one request per second and 5 percent of the rest.</source>
        <translation>Sendet Spuren an X-Ray: eine Anfrage je Sekunde und 5 Prozent der übrigen.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Stage name</source>
        <translation>Name der Stage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its name in the URL. Not set: the node&apos;s id.</source>
        <translation>Ihr Name in der URL. Nicht gesetzt: die Kennung des Knotens.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>1 to 128 letters, digits, underscores or hyphens</source>
        <translation>1 bis 128 Buchstaben, Ziffern, Unterstriche oder Bindestriche</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The deployment of the API that it shows, by its id in the API&apos;s history. Not set: the newest. An older one is a rollback.</source>
        <translation>Das Deployment der API, das sie zeigt, mit seiner Kennung aus der Geschichte der API. Nicht gesetzt: das neueste. Ein älteres ist eine Rückkehr.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Stage variables</source>
        <translation>Stage-Variablen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Names and values that integrations and templates of this stage use; not for secrets.</source>
        <translation>Namen und Werte, die Integrationen und Vorlagen dieser Stage verwenden; nicht für Geheimnisse.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>EDGE: through the nearest point of presence, for clients far away. REGIONAL: direct. PRIVATE: only from within a VPC.</source>
        <translation>EDGE: über den nächsten Zugangspunkt, für ferne Aufrufer. REGIONAL: unmittelbar. PRIVATE: nur aus einem VPC heraus.</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+15"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>What the API is for.</source>
        <translation>Wofür die API da ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>History of the API&apos;s snapshots, the newest last. Changes act on a stage only when it is pointed to a deployment that has them.</source>
        <translation>Geschichte der Abbilder der API, das neueste zuletzt. Änderungen wirken auf eine Stage erst, wenn sie auf ein Deployment zeigt, das sie enthält.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What stages call it by.</source>
        <translation>Wie Stages es nennen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What changed.</source>
        <translation>Was sich geändert hat.</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/apigateway.cpp" line="+20"/>
        <source>All requests, refused ones included.</source>
        <translation>Alle Anfragen, auch abgelehnte.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Requests answered with 4xx: over a limit (429), invalid (400).</source>
        <translation>Mit 4xx beantwortete Anfragen: über einer Grenze (429), ungültig (400).</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Requests answered with 5xx: a function was throttled (500) or failed (502), something refused (503) or was too slow (504).</source>
        <translation>Mit 5xx beantwortete Anfragen: Eine Funktion wurde gedrosselt (500) oder scheiterte (502), etwas lehnte ab (503) oder war zu langsam (504).</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>From the request&apos;s arrival to its answer, overhead included.</source>
        <translation>Von der Ankunft der Anfrage bis zu ihrer Antwort, Eigenzeit eingeschlossen.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Time that the gateway waits for what answers, of the requests that get so far.</source>
        <translation>Zeit, die das Gateway auf das wartet, was antwortet, für die Anfragen, die so weit kommen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Requests answered from the cache.</source>
        <translation>Aus dem Cache beantwortete Anfragen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Requests that the cache had no answer for.</source>
        <translation>Anfragen, für die der Cache keine Antwort hatte.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Requests refused with 429 by a limit of plan, method or account.</source>
        <translation>Anfragen, die mit 429 von einer Grenze des Plans, der Methode oder des Kontos abgelehnt wurden.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Requests of all APIs</source>
        <translation>Anfragen aller APIs</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Burst of all APIs</source>
        <translation>Stoßgrenze aller APIs</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Longest integration time-out</source>
        <translation>Längstes Zeitlimit einer Integration</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>An API without a stage cannot be called.</source>
        <translation>Eine API ohne Stage kann nicht gerufen werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>An API has more stages than AWS allows by default.</source>
        <translation>Eine API hat mehr Stages, als AWS von sich aus erlaubt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Two stages of an API have the same name.</source>
        <translation>Zwei Stages einer API haben denselben Namen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A stage that leads nowhere answers itself.</source>
        <translation>Eine Stage, die nirgendwohin führt, antwortet selbst.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Requests are refused with 429.</source>
        <translation>Anfragen werden mit 429 abgelehnt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A limit is above the account&apos;s, which applies first.</source>
        <translation>Eine Grenze liegt über der des Kontos, die zuerst greift.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A stage without a limit can use up what all APIs share.</source>
        <translation>Eine Stage ohne Grenze kann aufbrauchen, was alle APIs teilen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The shares of the methods are more than all.</source>
        <translation>Die Anteile der Methoden sind mehr als alles.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The shares of the usage plans are more than all.</source>
        <translation>Die Anteile der Nutzungspläne sind mehr als alles.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At edge endpoints the time-out of 29 s is fixed.</source>
        <translation>An Randendpunkten ist das Zeitlimit von 29 s fest.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The integration time-out is above its quota.</source>
        <translation>Das Zeitlimit der Integration liegt über seiner Quote.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What answers may take longer than the gateway waits.</source>
        <translation>Was antwortet, kann länger brauchen, als das Gateway wartet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The gateway never retries.</source>
        <translation>Das Gateway wiederholt nie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A payload fits the gateway, but not what answers.</source>
        <translation>Eine Nutzlast passt in das Gateway, aber nicht in das, was antwortet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>CloudFormation takes only letters and digits.</source>
        <translation>CloudFormation nimmt nur Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A stage variable has a value that AWS does not take.</source>
        <translation>Eine Stage-Variable hat einen Wert, den AWS nicht nimmt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A stage variable looks like a secret.</source>
        <translation>Eine Stage-Variable sieht nach einem Geheimnis aus.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The canary goes to a node that is not linked.</source>
        <translation>Der Canary geht an einen Knoten, der nicht verbunden ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Canary and production are the same.</source>
        <translation>Canary und Produktion sind dasselbe.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A canary without traffic blocks deployments.</source>
        <translation>Ein Canary ohne Verkehr blockiert Deployments.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A cache is paid for and keeps nothing.</source>
        <translation>Ein Cache wird bezahlt und behält nichts.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Caching of a method without a cache has no effect.</source>
        <translation>Caching einer Methode ohne Cache hat keine Wirkung.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Answers to a writing method are cached.</source>
        <translation>Antworten auf eine schreibende Methode werden behalten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The cache hardly hits.</source>
        <translation>Der Cache trifft kaum.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The stage points to a deployment that does not exist.</source>
        <translation>Die Stage zeigt auf ein Deployment, das es nicht gibt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The stage points to an older deployment.</source>
        <translation>Die Stage zeigt auf ein älteres Deployment.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>REST API</source>
        <translation>REST-API</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The front door of a back end; holds its stages.</source>
        <translation>Die Vordertür eines Hintergrundsystems; enthält ihre Stages.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The way from the client to the endpoint takes no time unless a link says so, whatever the endpoint&apos;s type.</source>
        <translation>Der Weg vom Aufrufer zum Endpunkt kostet keine Zeit, außer eine Verbindung sagt es, welcher Art der Endpunkt auch ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Authorizers, resource policies, custom domains, web application firewalls and OpenAPI are not modelled.</source>
        <translation>Autorisierer, Ressourcenrichtlinien, eigene Domänen, Web-Firewalls und OpenAPI sind nicht modelliert.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A deployment of an API with a URL, limits and a cache.</source>
        <translation>Ein Deployment einer API mit URL, Grenzen und einem Cache.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>A usage plan counts as one caller with one key; its quota refills evenly over the period instead of at its end.</source>
        <translation>Ein Nutzungsplan zählt als ein Aufrufer mit einem Schlüssel; seine Quote füllt sich gleichmäßig über den Zeitraum statt an dessen Ende.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Limits are exact; those of AWS are targets that are met on average.</source>
        <translation>Grenzen sind genau; die von AWS sind Ziele, die im Mittel eingehalten werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The cache never fills up, and starting or resizing it takes no time; canary and production share its entries.</source>
        <translation>Der Cache wird nie voll, und sein Starten oder Ändern kostet keine Zeit; Canary und Produktion teilen seine Einträge.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sizes are not limited, and data sent out is not billed.</source>
        <translation>Größen sind nicht begrenzt, und gesendete Daten werden nicht berechnet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Logs and traces take no time and are not billed here.</source>
        <translation>Protokolle und Spuren kosten keine Zeit und werden hier nicht berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/deployment.cpp" line="+244"/>
        <source>VPC endpoint that may call the private API</source>
        <translation>VPC-Endpunkt, der die private API rufen darf</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>The direct integration with %1 needs request templates; a mock stands in its place</source>
        <translation>Die unmittelbare Integration mit %1 braucht Anfragevorlagen; eine Attrappe steht an ihrer Stelle</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 is called in another way than the same integration of another stage</source>
        <translation>%1 wird anders gerufen als dieselbe Integration einer anderen Stage</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The role by which the gateway writes logs is set once for an account and Region</source>
        <translation>Die Rolle, mit der das Gateway Protokolle schreibt, wird einmal für Konto und Region gesetzt</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>CloudFormation deploys an API once: give its deployment another name when methods change</source>
        <translation>CloudFormation rollt eine API einmal aus: dem Deployment einen anderen Namen geben, wenn sich Methoden ändern</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>Address of the stage %1</source>
        <translation>Adresse der Stage %1</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/pricing.cpp" line="-7"/>
        <source>An API costs nothing by itself; its stages do</source>
        <translation>Eine API kostet von sich aus nichts; ihre Stages tun es</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Cache of %1 GB</source>
        <translation>Cache von %1 GB</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/throttling_rules.cpp" line="+33"/>
        <source>%1 refuses %2 % of its requests with 429 (%3)</source>
        <translation>%1 lehnt %2 % seiner Anfragen mit 429 ab (%3)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>More comes than the limit lets through. What is refused is not billed, but callers see errors or come again.</source>
        <translation>Es kommt mehr, als die Grenze durchlässt. Was abgelehnt wird, wird nicht berechnet, aber Aufrufer sehen Fehler oder kommen wieder.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Raise the limit if what is behind it can take more, or let clients wait longer between attempts.</source>
        <translation>Die Grenze erhöhen, wenn das dahinter mehr verträgt, oder Aufrufer zwischen Versuchen länger warten lassen.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1 of %2 is %3; the account&apos;s %4 is %5 and applies first</source>
        <translation>%1 von %2 ist %3; %4 des Kontos ist %5 und greift zuerst</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This limit is never reached, and one API can use up what all share.</source>
        <translation>Diese Grenze wird nie erreicht, und eine API kann aufbrauchen, was alle teilen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Set less, or ask AWS for a higher quota and note it at the account.</source>
        <translation>Weniger setzen, oder bei AWS eine höhere Quote beantragen und beim Konto vermerken.</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>%1 has no rate limit and can starve the other stages</source>
        <translation>%1 hat keine Ratengrenze und kann die anderen Stages aushungern</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All APIs of the account share one limit; when this one uses it up, all others are refused too.</source>
        <translation>Alle APIs des Kontos teilen eine Grenze; braucht diese sie auf, werden auch alle anderen abgelehnt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Give each stage a rate limit below the account&apos;s.</source>
        <translation>Jeder Stage eine Ratengrenze unter der des Kontos geben.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>They are scaled down to 100 %, so each gets less than it says.</source>
        <translation>Sie werden auf 100 % verkleinert, jede bekommt also weniger, als da steht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give shares that add up to at most 100 %.</source>
        <translation>Anteile geben, die zusammen höchstens 100 % sind.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The methods of %1 have shares of %2 % together</source>
        <translation>Die Methoden von %1 haben zusammen Anteile von %2 %</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The usage plans of %1 have shares of %2 % together</source>
        <translation>Die Nutzungspläne von %1 haben zusammen Anteile von %2 %</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/rules.cpp" line="+34"/>
        <source>%1 waits up to %2 ms; at the edge %3 ms are the most</source>
        <translation>%1 wartet bis zu %2 ms; am Rand sind %3 ms das Höchste</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 waits up to %2 ms; the quota allows %3 ms</source>
        <translation>%1 wartet bis zu %2 ms; die Quote erlaubt %3 ms</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>AWS refuses the setting. A higher quota may cost some of the account&apos;s rate limit.</source>
        <translation>AWS lehnt die Einstellung ab. Eine höhere Quote kann etwas von der Ratengrenze des Kontos kosten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Wait less, or answer at once and do long work behind a queue.</source>
        <translation>Kürzer warten, oder sofort antworten und lange Arbeit hinter einer Warteschlange tun.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 is sent %2 bytes and takes them; %3 takes %4</source>
        <translation>%1 bekommt %2 Bytes und nimmt sie; %3 nimmt %4</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The gateway accepts such a request, and then fails to hand it on.</source>
        <translation>Das Gateway nimmt eine solche Anfrage an, kann sie dann aber nicht weitergeben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Send large content to S3 and its address here.</source>
        <translation>Große Inhalte an S3 senden und hier ihre Adresse.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1 may take %2 s; %3 answers 504 after %4 s</source>
        <translation>%1 kann %2 s brauchen; %3 antwortet nach %4 s mit 504</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The client gets an error while the work goes on, is billed and keeps its concurrency.</source>
        <translation>Der Aufrufer bekommt einen Fehler, während die Arbeit weitergeht, berechnet wird und ihre Nebenläufigkeit behält.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Give what answers a shorter time-out than the gateway has.</source>
        <translation>Dem, was antwortet, ein kürzeres Zeitlimit geben, als das Gateway hat.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The link from %1 to %2 retries; the gateway never does</source>
        <translation>Die Verbindung von %1 zu %2 wiederholt; das Gateway tut es nie</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The retries are not simulated, as they would not take place.</source>
        <translation>Die Wiederholungen werden nicht simuliert, denn sie fänden nicht statt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Let the client retry instead.</source>
        <translation>Stattdessen den Aufrufer wiederholen lassen.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 leads nowhere and answers itself</source>
        <translation>%1 führt nirgendwohin und antwortet selbst</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Every request that gets through is answered with 200 by a mock.</source>
        <translation>Jede Anfrage, die durchkommt, wird von einer Attrappe mit 200 beantwortet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Draw a request link to what answers, if it is no mock.</source>
        <translation>Eine Anfrageverbindung zu dem ziehen, was antwortet, wenn es keine Attrappe ist.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>The name of the stage variable %1 of %2 has other characters than letters and digits</source>
        <translation>Der Name der Stage-Variablen %1 von %2 hat andere Zeichen als Buchstaben und Ziffern</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>CloudFormation refuses it.</source>
        <translation>CloudFormation lehnt ihn ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Use letters and digits only.</source>
        <translation>Nur Buchstaben und Ziffern verwenden.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The value of the stage variable %1 of %2 is not accepted</source>
        <translation>Der Wert der Stage-Variablen %1 von %2 wird nicht angenommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS refuses to create or change the stage with it.</source>
        <translation>AWS lehnt es ab, die Stage damit anzulegen oder zu ändern.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Use 1 to 512 letters, digits and -._~:/?#&amp;=, only.</source>
        <translation>1 bis 512 Buchstaben, Ziffern und -._~:/?#&amp;=, verwenden.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The stage variable %1 of %2 looks like a secret</source>
        <translation>Die Stage-Variable %1 von %2 sieht nach einem Geheimnis aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stage variables are readable by all who may see the stage, and stand in templates.</source>
        <translation>Stage-Variablen kann jeder lesen, der die Stage sehen darf, und sie stehen in Vorlagen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Keep it in Secrets Manager and let the function read it.</source>
        <translation>In Secrets Manager aufbewahren und von der Funktion lesen lassen.</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/canary_rules.cpp" line="+25"/>
        <source>The canary of %1 goes to %2, which is not linked</source>
        <translation>Der Canary von %1 geht an %2, das nicht verbunden ist</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No request goes to a canary.</source>
        <translation>Keine Anfrage geht an einen Canary.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Draw a request link to it, or name a linked node.</source>
        <translation>Eine Anfrageverbindung dorthin ziehen, oder einen verbundenen Knoten nennen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The canary of %1 is the same as its production</source>
        <translation>Der Canary von %1 ist dasselbe wie seine Produktion</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Both lead to one node, so nothing is tried out.</source>
        <translation>Beide führen zu einem Knoten, es wird also nichts erprobt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Draw a second request link, to what the canary shall call.</source>
        <translation>Eine zweite Anfrageverbindung ziehen, zu dem, was der Canary rufen soll.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 has a canary without traffic</source>
        <translation>%1 hat einen Canary ohne Verkehr</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>While a canary is there, no other deployment may go to the stage.</source>
        <translation>Solange ein Canary da ist, kann kein anderes Deployment auf die Stage.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Remove the canary, or give it traffic.</source>
        <translation>Den Canary entfernen oder ihm Verkehr geben.</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/cache_rules.cpp" line="+29"/>
        <source>%1 of %2 is to be cached, but there is no cache</source>
        <translation>%1 von %2 soll behalten werden, aber es gibt keinen Cache</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>It has no effect.</source>
        <translation>Es hat keine Wirkung.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Turn the stage&apos;s cache on.</source>
        <translation>Den Cache der Stage einschalten.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Answers to %1 of %2 are cached</source>
        <translation>Antworten auf %1 von %2 werden behalten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A hit answers without doing what was asked.</source>
        <translation>Ein Treffer antwortet, ohne zu tun, was verlangt war.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cache reading methods only.</source>
        <translation>Nur Antworten lesender Methoden behalten.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The cache of %1 keeps nothing, for %2 dollars a month</source>
        <translation>Der Cache von %1 behält nichts, für %2 Dollar im Monat</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No method is cached, or for 0 s.</source>
        <translation>Keine Methode wird behalten, oder nur für 0 s.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Turn it off, or cache some method.</source>
        <translation>Ausschalten, oder Antworten einer Methode behalten.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The cache of %1 answers %2 % of what it is asked, for %3 dollars a month</source>
        <translation>Der Cache von %1 beantwortet %2 % dessen, was er gefragt wird, für %3 Dollar im Monat</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Each answer is seldom asked for again before it is forgotten.</source>
        <translation>Jede Antwort wird selten noch einmal verlangt, bevor sie vergessen ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Keep answers longer, or do without the cache.</source>
        <translation>Antworten länger behalten, oder ohne den Cache auskommen.</translation>
    </message>
    <message>
        <location filename="../model/services/apigateway/rules.cpp" line="+23"/>
        <source>%1 shows the deployment %2, which %3 does not have</source>
        <translation>%1 zeigt das Deployment %2, das %3 nicht hat</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The stage cannot be made.</source>
        <translation>Die Stage kann nicht angelegt werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Point it to a deployment of the history.</source>
        <translation>Auf ein Deployment der Geschichte zeigen lassen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 shows the deployment %2; the newest is %3</source>
        <translation>%1 zeigt das Deployment %2; das neueste ist %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What changed since then does not act on it.</source>
        <translation>Was sich seitdem geändert hat, wirkt nicht darauf.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Point it to the newest deployment when it is ready.</source>
        <translation>Auf das neueste Deployment zeigen lassen, wenn es so weit ist.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 has no stage</source>
        <translation>%1 hat keine Stage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nobody can call it: an API is reached by the URL of a stage.</source>
        <translation>Niemand kann sie rufen: Eine API erreicht man über die URL einer Stage.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Put a stage into it.</source>
        <translation>Eine Stage hineinsetzen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 has %2 stages; AWS allows %3 unless asked</source>
        <translation>%1 hat %2 Stages; AWS erlaubt ohne Antrag %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>AWS refuses to make the last ones.</source>
        <translation>AWS lehnt es ab, die letzten anzulegen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ask AWS for more, or use fewer.</source>
        <translation>Bei AWS mehr beantragen, oder weniger verwenden.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Two stages of %1 are called %2</source>
        <translation>Zwei Stages von %1 heißen %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>AWS refuses the second: the name is a part of the URL.</source>
        <translation>AWS lehnt die zweite ab: Der Name ist ein Teil der URL.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Give one of them another name.</source>
        <translation>Einer davon einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Deploy the API&apos;s present methods to %1</source>
        <translation>Die jetzigen Methoden der API auf %1 ausrollen</translation>
    </message>
    <message>
        <source>Empty the cache of %1</source>
        <translation>Den Cache von %1 leeren</translation>
    </message>
    <message>
        <source>Take the canary of %1 away</source>
        <translation>Den Canary von %1 entfernen</translation>
    </message>
    <message>
        <source>the integration leads to %1, which is no component</source>
        <translation>die Integration führt zu %1, wofür es keine Komponente gibt</translation>
    </message>
    <message>
        <source>Stages of one API have different time-outs, which a template cannot say.</source>
        <translation>Stages einer API haben verschiedene Zeitlimits, was eine Vorlage nicht ausdrücken kann.</translation>
    </message>
    <message>
        <source>%1 waits %2 ms; a template gives it the %3 ms of %4</source>
        <translation>%1 wartet %2 ms; eine Vorlage gibt ihr die %3 ms von %4</translation>
    </message>
    <message>
        <source>The time-out is part of the API, not of a stage; only an older deployment of the API could have another one.</source>
        <translation>Das Zeitlimit gehört zur API, nicht zu einer Stage; nur eine ältere Bereitstellung der API könnte ein anderes haben.</translation>
    </message>
    <message>
        <source>Set the same time-out at all stages, or draw a second API.</source>
        <translation>Setzen Sie an allen Stages dasselbe Zeitlimit, oder zeichnen Sie eine zweite API.</translation>
    </message>
    <message>
        <source>Query parameters</source>
        <translation>Abfrageparameter</translation>
    </message>
    <message>
        <source>Names of those that the answer depends on, separated by commas.</source>
        <translation>Namen derer, von denen die Antwort abhängt, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>In the cache&apos;s key</source>
        <translation>Im Schlüssel des Caches</translation>
    </message>
    <message>
        <source>Names of the query parameters by which the cache tells answers apart, beside those of the path.</source>
        <translation>Namen der Abfrageparameter, nach denen der Cache Antworten unterscheidet, neben denen des Pfads.</translation>
    </message>
    <message>
        <source>names separated by commas</source>
        <translation>durch Kommas getrennte Namen</translation>
    </message>
    <message>
        <source>Invalidation needs a right</source>
        <translation>Erneuern braucht ein Recht</translation>
    </message>
    <message>
        <source>Whether a request with Cache-Control: max-age=0 renews its entry only for callers with the right execute-api:InvalidateCache. Without, it does so for all.</source>
        <translation>Ob eine Anfrage mit Cache-Control: max-age=0 ihren Eintrag nur für Aufrufer mit dem Recht execute-api:InvalidateCache erneuert. Ohne tut sie es für alle.</translation>
    </message>
    <message>
        <source>Without the right</source>
        <translation>Ohne das Recht</translation>
    </message>
    <message>
        <source>What a caller gets that asks for it without the right: 403, or the cached answer with or without a warning in its header.</source>
        <translation>Was ein Aufrufer bekommt, der es ohne das Recht verlangt: 403, oder die Antwort aus dem Cache mit oder ohne Warnung in den Kopfzeilen.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Whether methods ask for a key, by which usage plans know the caller. Not set: when a stage has usage plans.</source>
        <translation>Ob Methoden einen Schlüssel verlangen, an dem Nutzungspläne den Aufrufer erkennen. Nicht gesetzt: wenn eine Stage Nutzungspläne hat.</translation>
    </message>
    <message>
        <source>Set who may renew entries in the cache of %1</source>
        <translation>Festlegen, wer Einträge im Cache von %1 erneuern darf</translation>
    </message>
    <message>
        <source>Who may renew entries of the cache cannot be said there; a command of the AWS CLI does it</source>
        <translation>Wer Einträge des Caches erneuern darf, lässt sich dort nicht sagen; ein Befehl der AWS-CLI tut es</translation>
    </message>
    <message>
        <source>Different requests share one cached answer.</source>
        <translation>Verschiedene Anfragen teilen eine Antwort aus dem Cache.</translation>
    </message>
    <message>
        <source>Any client can renew entries of the cache.</source>
        <translation>Jeder Client kann Einträge des Caches erneuern.</translation>
    </message>
    <message>
        <source>CloudFormation cannot say who may renew entries of the cache.</source>
        <translation>CloudFormation kann nicht sagen, wer Einträge des Caches erneuern darf.</translation>
    </message>
    <message>
        <source>Usage plans have no effect, as no method asks for a key.</source>
        <translation>Nutzungspläne wirken nicht, da keine Methode einen Schlüssel verlangt.</translation>
    </message>
    <message>
        <source>Answers to %1 of %2 are cached whatever %3 is</source>
        <translation>Antworten auf %1 von %2 bleiben im Cache, gleich was %3 ist</translation>
    </message>
    <message>
        <source>Requests that differ only in what is not in the key get each other&apos;s answers.</source>
        <translation>Anfragen, die sich nur in dem unterscheiden, was nicht im Schlüssel steht, bekommen die Antworten der anderen.</translation>
    </message>
    <message>
        <source>Put the parameters into the cache&apos;s key.</source>
        <translation>Nehmen Sie die Parameter in den Schlüssel des Caches auf.</translation>
    </message>
    <message>
        <source>Any client can renew entries in the cache of %1</source>
        <translation>Jeder Client kann Einträge im Cache von %1 erneuern</translation>
    </message>
    <message>
        <source>Whoever sends Cache-Control: max-age=0 is answered by what stands behind, as if there were no cache.</source>
        <translation>Wer Cache-Control: max-age=0 sendet, bekommt die Antwort von dem, was dahinter steht, als gäbe es keinen Cache.</translation>
    </message>
    <message>
        <source>Ask for the right to do so.</source>
        <translation>Verlangen Sie das Recht dazu.</translation>
    </message>
    <message>
        <source>CloudFormation cannot say who may renew entries in the cache of %1</source>
        <translation>CloudFormation kann nicht sagen, wer Einträge im Cache von %1 erneuern darf</translation>
    </message>
    <message>
        <source>Terraform can. A stack leaves AWS&apos;s default, and whoever changes it by hand must do so again for a new stage.</source>
        <translation>Terraform kann es. Ein Stack lässt die Vorgabe von AWS, und wer sie von Hand ändert, muss es für eine neue Stage wieder tun.</translation>
    </message>
    <message>
        <source>Export for Terraform, run the command that is exported for it, or keep the default.</source>
        <translation>Exportieren Sie für Terraform, führen Sie den Befehl aus, der dafür exportiert wird, oder behalten Sie die Vorgabe.</translation>
    </message>
    <message>
        <source>Keep AWS&apos;s default</source>
        <translation>Vorgabe von AWS behalten</translation>
    </message>
    <message>
        <source>The usage plans of %1 hold for nobody: %2 asks for no API key</source>
        <translation>Die Nutzungspläne von %1 gelten für niemanden: %2 verlangt keinen API-Schlüssel</translation>
    </message>
    <message>
        <source>A plan knows its callers by their keys; without one only the limits of stage and account are left.</source>
        <translation>Ein Plan erkennt seine Aufrufer an ihren Schlüsseln; ohne sie bleiben nur die Grenzen von Stage und Konto.</translation>
    </message>
    <message>
        <source>Ask for a key, or remove the plans.</source>
        <translation>Verlangen Sie einen Schlüssel, oder entfernen Sie die Pläne.</translation>
    </message>
</context>
<context>
    <name>AutoScaling</name>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Starting and stopping</source>
        <translation>Starten und Beenden</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Desired capacity</source>
        <translation>Gewünschte Kapazität</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances when it begins; policies, schedules and a capacity provider move it between the bounds.</source>
        <translation>Instanzen zu Beginn; Richtlinien, Zeitpläne und ein Kapazitätsanbieter bewegen sie zwischen den Grenzen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Minimum size</source>
        <translation>Mindestgröße</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>There are never fewer instances.</source>
        <translation>Es gibt nie weniger Instanzen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Maximum size</source>
        <translation>Höchstgröße</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>There are never more instances.</source>
        <translation>Es gibt nie mehr Instanzen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instance type</source>
        <translation>Instanztyp</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Says vCPU, memory, network interfaces and price.</source>
        <translation>Bestimmt vCPU, Arbeitsspeicher, Netzwerkschnittstellen und Preis.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>An AMI&apos;s id, or a parameter that names one. Not set: Amazon Linux 2023, made for ECS when a cluster uses the group.</source>
        <translation>Kennung eines AMI, oder ein Parameter, der eines nennt. Nicht gesetzt: Amazon Linux 2023, für ECS gemacht, wenn ein Cluster die Gruppe nutzt.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>an image&apos;s id without blanks</source>
        <translation>die Kennung eines Abbilds ohne Leerzeichen</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Root volume</source>
        <translation>Stammvolume</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Size of each instance&apos;s gp3 volume.</source>
        <translation>Größe des gp3-Volumes jeder Instanz.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Detailed monitoring</source>
        <translation>Detaillierte Überwachung</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Metrics each minute instead of each five minutes; with basic monitoring policies act five times as late.</source>
        <translation>Metriken jede Minute statt alle fünf Minuten; mit der einfachen Überwachung handeln Richtlinien fünfmal so spät.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Health checks</source>
        <translation>Integritätsprüfungen</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Whose checks count beside EC2&apos;s own: with ELB an instance that the load balancer finds unhealthy is replaced.</source>
        <translation>Wessen Prüfungen neben denen von EC2 zählen: Mit ELB wird eine Instanz ersetzt, die der Load Balancer als fehlerhaft erkennt.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Grace period</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Time after the launch in which failed health checks are ignored.</source>
        <translation>Zeit nach dem Start, in der fehlgeschlagene Prüfungen ignoriert werden.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Default cooldown</source>
        <translation>Vorgabe der Abkühlzeit</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Of simple scaling, behind the last start or stop.</source>
        <translation>Der einfachen Skalierung, nach dem letzten Start oder Ende.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Warm-up</source>
        <translation>Aufwärmzeit</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Time in service in which an instance is left out of the group&apos;s metrics, and nothing is stopped.</source>
        <translation>Zeit im Dienst, in der eine Instanz aus den Metriken der Gruppe bleibt und nichts beendet wird.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Protected from scale-in</source>
        <translation>Vor dem Verkleinern geschützt</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>New instances are not stopped by policies; a capacity provider with termination protection needs it.</source>
        <translation>Neue Instanzen werden nicht von Richtlinien beendet; ein Kapazitätsanbieter mit Beendigungsschutz braucht das.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Launch hook&apos;s time-out</source>
        <translation>Zeitlimit des Starthakens</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>A lifecycle hook keeps a new instance waiting until it is told to go on, this long at most. Not set: no hook.</source>
        <translation>Ein Lebenszyklus-Haken lässt eine neue Instanz warten, bis ihr gesagt wird, dass es weitergeht, höchstens so lange. Nicht gesetzt: kein Haken.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Work of the launch hook</source>
        <translation>Arbeit des Starthakens</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Until it tells the group to go on, if there is a hook.</source>
        <translation>Bis er der Gruppe sagt, dass es weitergeht, falls es einen Haken gibt.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Launch</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>From wanted to running. AWS gives no figure; 30 to 120 s are usual under Linux.</source>
        <translation>Von gewünscht bis laufend. AWS nennt keine Zahl; 30 bis 120 s sind unter Linux üblich.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Boot</source>
        <translation>Hochfahren</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>From running to ready: user data, and the agent that registers with a cluster.</source>
        <translation>Von laufend bis bereit: User Data, und der Agent, der sich bei einem Cluster meldet.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Requests at a time</source>
        <translation>Anfragen gleichzeitig</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Requests that one instance works on at the same time; more wait, if its own program is called.</source>
        <translation>Anfragen, an denen eine Instanz gleichzeitig arbeitet; weitere warten, wenn ihr eigenes Programm aufgerufen wird.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances in one round of scaling out.</source>
        <translation>Instanzen in einer Runde des Vergrößerns.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Managed scaling</source>
        <translation>Verwaltete Skalierung</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>ECS keeps the reservation of the group (instances that are needed over instances that run) at its target.</source>
        <translation>ECS hält die Reservierung der Gruppe (benötigte durch laufende Instanzen) an ihrem Ziel.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Target capacity</source>
        <translation>Zielkapazität</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Percent; 90 keeps a tenth of the instances spare for tasks that start at once.</source>
        <translation>Prozent; 90 hält ein Zehntel der Instanzen frei für Tasks, die sofort starten.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Smallest step</source>
        <translation>Kleinster Schritt</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Largest step</source>
        <translation>Größter Schritt</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Warm-up of an instance</source>
        <translation>Aufwärmzeit einer Instanz</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Until it is over, ECS does not scale out again.</source>
        <translation>Bis sie vorbei ist, vergrößert ECS nicht noch einmal.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Termination protection</source>
        <translation>Beendigungsschutz</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances with tasks are not stopped.</source>
        <translation>Instanzen mit Tasks werden nicht beendet.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Managed draining</source>
        <translation>Verwaltetes Leeren</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Tasks are moved away before an instance stops.</source>
        <translation>Tasks werden verlegt, bevor eine Instanz endet.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Reserved memory</source>
        <translation>Zurückgehaltener Speicher</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Memory of an instance that no task gets: what the system needs, and ECS_RESERVED_MEMORY.</source>
        <translation>Speicher einer Instanz, den kein Task bekommt: was das System braucht, und ECS_RESERVED_MEMORY.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances in service.</source>
        <translation>Instanzen im Dienst.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances that are wanted and not yet in service.</source>
        <translation>Instanzen, die gewünscht und noch nicht im Dienst sind.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances that are wanted.</source>
        <translation>Instanzen, die gewünscht sind.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Share of the vCPUs that work, tasks on the instances included.</source>
        <translation>Anteil der vCPUs, die arbeiten, Tasks auf den Instanzen eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>From arrival to answer, waiting included.</source>
        <translation>Von der Ankunft bis zur Antwort, Warten eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Requests refused with 503: the queue was full, or nothing was there to answer.</source>
        <translation>Anfragen, die mit 503 abgewiesen wurden: Die Warteschlange war voll, oder nichts war da, das antworten könnte.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Minimum, desired and maximum size contradict each other.</source>
        <translation>Mindest-, gewünschte und Höchstgröße widersprechen einander.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>A simple scaling policy is used.</source>
        <translation>Eine einfache Skalierungsrichtlinie wird verwendet.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances are replaced before they have started.</source>
        <translation>Instanzen werden ersetzt, bevor sie gestartet sind.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>A policy looks at metrics that come each five minutes.</source>
        <translation>Eine Richtlinie sieht auf Metriken, die alle fünf Minuten kommen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>A capacity provider and a policy both scale the group.</source>
        <translation>Ein Kapazitätsanbieter und eine Richtlinie skalieren beide die Gruppe.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Termination protection lacks what it needs.</source>
        <translation>Dem Beendigungsschutz fehlt, was er braucht.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>A capacity provider asks again before instances are ready.</source>
        <translation>Ein Kapazitätsanbieter fragt erneut, bevor Instanzen bereit sind.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>The group is at its maximum and its processors are full.</source>
        <translation>Die Gruppe ist an ihrer Höchstgröße, und ihre Prozessoren sind voll.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Auto Scaling group</source>
        <translation>Auto-Scaling-Gruppe</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>EC2 instances whose number follows the load; alone, behind a load balancer, or as hosts.</source>
        <translation>EC2-Instanzen, deren Zahl der Last folgt; allein, hinter einem Load Balancer oder als Hosts.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Predictive scaling, mixed instances, the price of Spot and Capacity Rebalancing are not modelled.</source>
        <translation>Vorausschauende Skalierung, gemischte Instanzen, der Preis von Spot und Capacity Rebalancing werden nicht modelliert.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Interruptions by Spot come as evenly as they do on average; an instance that fails its checks serves until that is found.</source>
        <translation>Unterbrechungen durch Spot kommen so gleichmäßig wie im Mittel; eine Instanz, die ihre Prüfungen nicht besteht, dient, bis das bemerkt wird.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Failing instances</source>
        <translation>Versagende Instanzen</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Share of the instances that fail their health checks: they are replaced by others, of which as many fail. Found by the load balancer if its checks count, else by EC2&apos;s after 3 minutes.</source>
        <translation>Anteil der Instanzen, die ihre Zustandsprüfungen nicht bestehen: Sie werden durch andere ersetzt, von denen ebenso viele versagen. Der Load Balancer bemerkt es, wenn seine Prüfungen zählen, sonst EC2 nach 3 Minuten.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Interruptions by Spot</source>
        <translation>Unterbrechungen durch Spot</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Share of the instances that AWS takes away in an hour, if they are Spot instances. Another one is launched when one has gone.</source>
        <translation>Anteil der Instanzen, die AWS in einer Stunde wegnimmt, wenn es Spot-Instanzen sind. Eine andere startet, wenn eine gegangen ist.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Instances stop at once; the time of draining and of hooks at the end is not modelled.</source>
        <translation>Instanzen enden sofort; die Zeit des Leerens und der Haken am Ende ist nicht modelliert.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>A request may use any free processor of the group, as if the load balancer knew where one is free.</source>
        <translation>Eine Anfrage kann jeden freien Prozessor der Gruppe nutzen, als wüsste der Load Balancer, wo einer frei ist.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/autoscaling.cpp" line="1"/>
        <source>Burst credits of T types are not counted.</source>
        <translation>Burst-Guthaben der T-Typen werden nicht gezählt.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/deployment.cpp" line="1"/>
        <source>Replace the instances of %1 by new ones</source>
        <translation>Die Instanzen von %1 durch neue ersetzen</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/deployment.cpp" line="1"/>
        <source>Name of the group %1</source>
        <translation>Name der Gruppe %1</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/pricing.cpp" line="1"/>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>%1 wants %2 instances, from %3 at least to %4 at most.</source>
        <translation>%1 will %2 Instanzen, von mindestens %3 bis höchstens %4.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>AWS refuses such a group.</source>
        <translation>AWS lehnt eine solche Gruppe ab.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Let the desired capacity lie between the bounds.</source>
        <translation>Lassen Sie die gewünschte Kapazität zwischen den Grenzen liegen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Make the sizes agree</source>
        <translation>Die Größen in Einklang bringen</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>%1 is scaled by a simple policy.</source>
        <translation>%1 wird von einer einfachen Richtlinie skaliert.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>After each change nothing happens until the cooldown is over, however far the load rises.</source>
        <translation>Nach jeder Änderung geschieht nichts, bis die Abkühlzeit vorbei ist, wie weit die Last auch steigt.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Use steps, or target tracking.</source>
        <translation>Verwenden Sie Stufen oder Zielverfolgung.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>%1 scales on metrics that come each five minutes.</source>
        <translation>%1 skaliert nach Metriken, die alle fünf Minuten kommen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>It takes a quarter of an hour until the first instance is added.</source>
        <translation>Es dauert eine Viertelstunde, bis die erste Instanz hinzukommt.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Switch on detailed monitoring.</source>
        <translation>Schalten Sie die detaillierte Überwachung ein.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>%1 is scaled by its cluster and by a policy.</source>
        <translation>%1 wird von seinem Cluster und von einer Richtlinie skaliert.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Both move the same number by different metrics, against each other.</source>
        <translation>Beide bewegen dieselbe Zahl nach verschiedenen Metriken, gegeneinander.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Leave the scaling to the cluster.</source>
        <translation>Überlassen Sie die Skalierung dem Cluster.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Remove the policies</source>
        <translation>Die Richtlinien entfernen</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>The tasks on %1 are to be protected, and are not.</source>
        <translation>Die Tasks auf %1 sollen geschützt sein, und sind es nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Termination protection needs managed scaling and a group that protects new instances from scale-in; AWS refuses it otherwise.</source>
        <translation>Der Beendigungsschutz braucht verwaltete Skalierung und eine Gruppe, die neue Instanzen vor dem Verkleinern schützt; sonst lehnt AWS ihn ab.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Switch on both.</source>
        <translation>Schalten Sie beides ein.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Protect new instances</source>
        <translation>Neue Instanzen schützen</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>An instance of %1 needs %2 s to start, and the cluster waits %3 s.</source>
        <translation>Eine Instanz von %1 braucht %2 s zum Starten, und der Cluster wartet %3 s.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>It asks for more while the first ones are still starting, and gets too many.</source>
        <translation>Er fragt nach mehr, während die ersten noch starten, und bekommt zu viele.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Wait as long as an instance starts.</source>
        <translation>Warten Sie so lange, wie eine Instanz startet.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Instances of %1 need %2 s to boot and are given %3 s.</source>
        <translation>Instanzen von %1 brauchen %2 s zum Hochfahren und bekommen %3 s.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>The load balancer finds them unhealthy before they are ready, and each is replaced by the next.</source>
        <translation>Der Load Balancer hält sie für fehlerhaft, bevor sie bereit sind, und jede wird durch die nächste ersetzt.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Give them longer than they boot.</source>
        <translation>Geben Sie ihnen länger, als sie hochfahren.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>%1 has all its %2 instances, and their processors are full.</source>
        <translation>%1 hat alle seine %2 Instanzen, und ihre Prozessoren sind voll.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Nothing more can be added: requests wait, and are refused.</source>
        <translation>Mehr kann nicht hinzukommen: Anfragen warten und werden abgewiesen.</translation>
    </message>
    <message>
        <location filename="../model/services/autoscaling/rules.cpp" line="1"/>
        <source>Raise the maximum, or take larger instances.</source>
        <translation>Heben Sie die Höchstgröße an, oder nehmen Sie größere Instanzen.</translation>
    </message>
    <message>
        <source>Instances of a warm pool are stopped, and do not go back to it when the group scales in.</source>
        <translation>Instanzen eines warmen Vorrats sind gestoppt und kehren nicht dorthin zurück, wenn die Gruppe kleiner wird.</translation>
    </message>
    <message>
        <source>Prepared capacity</source>
        <translation>Vorbereitete Kapazität</translation>
    </message>
    <message>
        <source>Instances in service and in the warm pool together. Those in the pool have been launched, are stopped, and cost their volumes only. Not set: no warm pool, or with a minimum below, the maximum size.</source>
        <translation>Instanzen im Dienst und im warmen Vorrat zusammen. Die im Vorrat wurden schon gestartet, sind gestoppt und kosten nur ihre Volumes. Nicht gesetzt: kein warmer Vorrat oder, wenn unten eine Mindestgröße steht, die Höchstgröße.</translation>
    </message>
    <message>
        <source>Minimum of the warm pool</source>
        <translation>Mindestgröße des warmen Vorrats</translation>
    </message>
    <message>
        <source>There are never fewer instances in it, however many are in service.</source>
        <translation>Es sind nie weniger Instanzen darin, wie viele auch im Dienst sind.</translation>
    </message>
    <message>
        <source>Start from the warm pool</source>
        <translation>Start aus dem warmen Vorrat</translation>
    </message>
    <message>
        <source>From stopped to in service. AWS gives no figure; 15 to 60 s are usual.</source>
        <translation>Von gestoppt bis im Dienst. AWS nennt keine Zahl; üblich sind 15 bis 60 s.</translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message>
        <location filename="../model/checking/capacity_rules.cpp" line="+17"/>
        <source>A limit rejects more than 1 % of the requests.</source>
        <translation>Eine Grenze weist mehr als 1 % der Anfragen ab.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A limit rejects some requests, at most 1 % of them.</source>
        <translation>Eine Grenze weist einige Anfragen ab, höchstens 1 %.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A component gets more than it can work off, so its queue grows.</source>
        <translation>Eine Komponente bekommt mehr, als sie abarbeiten kann; ihre Warteschlange wächst.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Less than a fifth more traffic would meet a limit.</source>
        <translation>Weniger als ein Fünftel mehr Verkehr würde eine Grenze erreichen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A number of the run may not be trusted.</source>
        <translation>Einer Zahl des Laufs ist nicht zu trauen.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>%1 rejects %2 % of its requests at the limit %3</source>
        <translation>%1 weist %2 % seiner Anfragen an der Grenze %3 ab</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The limit gives way %1 s after the start; from then on callers see rejections, and their retries add to the load.</source>
        <translation>Die Grenze gibt %1 s nach dem Beginn nach; von da an sehen Aufrufer Abweisungen, und ihre Wiederholungen erhöhen die Last.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Raise %1, shorten the work behind it, or send less.</source>
        <translation>%1 erhöhen, die Arbeit dahinter verkürzen oder weniger senden.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 gets more than it can work off: %2 is at %3 %</source>
        <translation>%1 bekommt mehr, als es abarbeiten kann: %2 steht bei %3 %</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What cannot be served is refused, or waits and makes the queue and every response time grow as long as this lasts.</source>
        <translation>Was nicht bedient werden kann, wird abgewiesen, oder es wartet und lässt Warteschlange und alle Antwortzeiten wachsen, solange das anhält.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Raise %1, shorten the work, or send less.</source>
        <translation>%1 erhöhen, die Arbeit verkürzen oder weniger senden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 has little headroom: %2 is reached at %3 times the traffic</source>
        <translation>%1 hat wenig Reserve: %2 ist beim %3-fachen Verkehr erreicht</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Chance alone brings traffic this far above its mean now and then.</source>
        <translation>Schon der Zufall bringt den Verkehr ab und zu so weit über sein Mittel.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Raise %1, or make sure that traffic does not grow.</source>
        <translation>%1 erhöhen oder dafür sorgen, dass der Verkehr nicht wächst.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The numbers of %1 may be wrong</source>
        <translation>Die Zahlen von %1 können falsch sein</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Some numbers of this run may be wrong</source>
        <translation>Einige Zahlen dieses Laufs können falsch sein</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take them as a hint, and look at the reason before you rely on them.</source>
        <translation>Als Hinweis nehmen und den Grund ansehen, bevor man sich darauf verlässt.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <location filename="../widgets/canvas/link_painter.cpp" line="+194"/>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of its limit %2</source>
        <translation>%1 seiner Grenze %2</translation>
    </message>
    <message>
        <source>failing %1</source>
        <translation>%1 scheitert</translation>
    </message>
    <message>
        <source>%1, all well</source>
        <translation>%1, alles gut</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>errors: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Requests in</source>
        <translation>Eingehende Anfragen</translation>
    </message>
    <message>
        <source>%1 wires</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Am schlechtesten</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <location filename="../model/services/client/client.cpp" line="+12"/>
        <source>When an answer fails</source>
        <translation>Wenn eine Antwort scheitert</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many requests come, over time. Open traffic comes no matter how the system answers; closed users wait for their answer, think, and come again, so they slow down with the system.</source>
        <translation>Wie viele Anfragen kommen, über die Zeit. Offener Verkehr kommt, egal wie das System antwortet; geschlossene Nutzer warten auf ihre Antwort, denken nach und kommen wieder, werden also mit dem System langsamer.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How requests fall around their rate. Many independent people come like a Poisson stream; a machine on a timer comes evenly; bursty traffic comes in bunches and fills limits earlier.</source>
        <translation>Wie sich Anfragen um ihre Rate verteilen. Viele unabhängige Menschen kommen wie ein Poisson-Strom; eine Maschine mit Zeitgeber kommt gleichmäßig; stoßweiser Verkehr kommt in Bündeln und füllt Grenzen früher.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often each key (a customer, an item) is asked for. Partitioned stores feel the most popular one.</source>
        <translation>Wie oft nach jedem Schlüssel (einem Kunden, einem Artikel) gefragt wird. Partitionierte Speicher spüren den beliebtesten.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size of a request&apos;s body. Services refuse bodies beyond their limit (API Gateway 10 MB, a synchronous Lambda invocation 6 MB).</source>
        <translation>Größe des Inhalts einer Anfrage. Dienste lehnen Inhalte über ihrer Grenze ab (API Gateway 10 MB, ein synchroner Lambda-Aufruf 6 MB).</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Time-out</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How long it waits for one attempt before it gives up. The work goes on in the system, for nobody. Not set: it waits as long as it takes.</source>
        <translation>Wie lange auf einen Versuch gewartet wird, bis aufgegeben wird. Die Arbeit im System geht weiter, für niemanden. Nicht gesetzt: Es wird gewartet, so lange es dauert.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Attempts after the first that failed. AWS&apos;s SDKs make two in their standard mode. Retries add load exactly when there is too much.</source>
        <translation>Versuche nach dem ersten, der scheiterte. Die SDKs von AWS machen im Standardmodus zwei. Wiederholungen erhöhen die Last genau dann, wenn sie schon zu hoch ist.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>First delay</source>
        <translation>Erste Pause</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delay before the first retry; it doubles with each further one.</source>
        <translation>Pause vor der ersten Wiederholung; sie verdoppelt sich mit jeder weiteren.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Greatest delay</source>
        <translation>Längste Pause</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The delay before a retry never gets longer than this.</source>
        <translation>Die Pause vor einer Wiederholung wird nie länger als diese.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the delay is spread by chance, so that those who failed together do not come back together: not at all, over the whole delay, over its second half, or from the delay before.</source>
        <translation>Wie die Pause durch Zufall gestreut wird, damit nicht alle, die gemeinsam scheiterten, gemeinsam wiederkommen: gar nicht, über die ganze Pause, über ihre zweite Hälfte, oder ausgehend von der Pause davor.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Retry budget</source>
        <translation>Wiederholungsbudget</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Retries it may make per success. 0.1 keeps a storm of retries below a tenth of the traffic that works. Not set: no budget.</source>
        <translation>Wiederholungen, die je Erfolg erlaubt sind. 0,1 hält einen Sturm von Wiederholungen unter einem Zehntel des gelingenden Verkehrs. Nicht gesetzt: kein Budget.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>New requests, without retries.</source>
        <translation>Neue Anfragen, ohne Wiederholungen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Calls made, retries included.</source>
        <translation>Gemachte Aufrufe, Wiederholungen eingeschlossen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Requests that failed for good, after the last retry.</source>
        <translation>Anfragen, die endgültig scheiterten, nach der letzten Wiederholung.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>From the request to its answer, retries and waits included.</source>
        <translation>Von der Anfrage bis zu ihrer Antwort, Wiederholungen und Wartezeiten eingeschlossen.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>People or programs that send requests, and retry.</source>
        <translation>Menschen oder Programme, die Anfragen senden und wiederholen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Users that are not linked to anything send no traffic.</source>
        <translation>Nutzer, die mit nichts verbunden sind, senden keinen Verkehr.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Retries without jitter come back together.</source>
        <translation>Wiederholungen ohne Streuung kommen gemeinsam wieder.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Retries without delay meet the same full system again.</source>
        <translation>Wiederholungen ohne Pause treffen wieder auf dasselbe volle System.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The greatest delay is below the first.</source>
        <translation>Die längste Pause ist kürzer als die erste.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The payload is larger than the called service takes.</source>
        <translation>Die Nutzlast ist größer, als der gerufene Dienst annimmt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Users give up before the called service would.</source>
        <translation>Nutzer geben auf, bevor der gerufene Dienst es täte.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Connections: each request is on its own; no connection is set up, kept or limited.</source>
        <translation>Verbindungen: Jede Anfrage steht für sich; keine Verbindung wird aufgebaut, gehalten oder begrenzt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The way through the internet takes no time unless a link says so.</source>
        <translation>Der Weg durch das Internet kostet keine Zeit, außer eine Verbindung sagt es.</translation>
    </message>
    <message>
        <location filename="../model/services/client/deployment.cpp" line="+12"/>
        <source>Users are outside the system; there is nothing to deploy</source>
        <translation>Nutzer sind außerhalb des Systems; es gibt nichts auszurollen</translation>
    </message>
    <message>
        <location filename="../model/services/client/pricing.cpp" line="+11"/>
        <source>Users are outside the system and cost nothing</source>
        <translation>Nutzer sind außerhalb des Systems und kosten nichts</translation>
    </message>
    <message>
        <location filename="../model/services/client/rules.cpp" line="+21"/>
        <source>%1 is not linked to anything</source>
        <translation>%1 ist mit nichts verbunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its traffic goes nowhere, so the design shows none of its load.</source>
        <translation>Sein Verkehr geht nirgendwohin; der Entwurf zeigt nichts von seiner Last.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Draw a request link to what these users call.</source>
        <translation>Eine Anfrageverbindung zu dem ziehen, was diese Nutzer aufrufen.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 retries without jitter</source>
        <translation>%1 wiederholt ohne Streuung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Those who failed together come back together, and meet the same limit again.</source>
        <translation>Wer gemeinsam scheiterte, kommt gemeinsam wieder und trifft auf dieselbe Grenze.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Spread the delays: full jitter.</source>
        <translation>Die Pausen streuen: volle Streuung.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 retries at once</source>
        <translation>%1 wiederholt sofort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A retry without delay finds the system as full as it left it, and multiplies the load.</source>
        <translation>Eine Wiederholung ohne Pause findet das System so voll, wie sie es verließ, und vervielfacht die Last.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give the first retry a delay of some tenths of a second.</source>
        <translation>Der ersten Wiederholung eine Pause von einigen Zehntelsekunden geben.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The greatest delay of %1 is below its first</source>
        <translation>Die längste Pause von %1 ist kürzer als die erste</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Every delay is cut to the greatest one, so it never grows.</source>
        <translation>Jede Pause wird auf die längste gekürzt, wächst also nie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Raise the greatest delay above the first.</source>
        <translation>Die längste Pause über die erste heben.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 sends %2 bytes; %3 takes at most %4</source>
        <translation>%1 sendet %2 Bytes; %3 nimmt höchstens %4</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Every such request is refused.</source>
        <translation>Jede solche Anfrage wird abgelehnt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send less, or send large bodies to a store and only their name here.</source>
        <translation>Weniger senden, oder große Inhalte in einen Speicher legen und hier nur ihren Namen senden.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 gives up after %2 s; %3 may take %4 s</source>
        <translation>%1 gibt nach %2 s auf; %3 kann %4 s brauchen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Work goes on for callers that have left, and their retries add to it.</source>
        <translation>Die Arbeit geht für Aufrufer weiter, die gegangen sind, und deren Wiederholungen kommen dazu.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Wait longer, or let the called side give up first.</source>
        <translation>Länger warten, oder die gerufene Seite zuerst aufgeben lassen.</translation>
    </message>
    <message>
        <source>Traffic factor</source>
        <translation>Verkehrsfaktor</translation>
    </message>
    <message>
        <source>Multiplies the traffic, or the number of users. Interventions use it to let a rush come while the design runs.</source>
        <translation>Vervielfacht den Verkehr oder die Zahl der Nutzer. Eingriffe lassen damit einen Ansturm kommen, während der Entwurf läuft.</translation>
    </message>
</context>
<context>
    <name>CloudWatch</name>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Watches</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Id of the component whose metric is looked at. In a template it becomes the metric&apos;s namespace and dimensions.</source>
        <translation>Kennung der Komponente, deren Metrik betrachtet wird. In einer Vorlage werden daraus Namensraum und Dimensionen der Metrik.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Name of one of the metrics of that component, such as Throttles or ApproximateAgeOfOldestMessage.</source>
        <translation>Name einer der Metriken dieser Komponente, etwa Throttles oder ApproximateAgeOfOldestMessage.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>What becomes of the values of a period. Sum counts events; the others look at levels and times.</source>
        <translation>Was aus den Werten einer Periode wird. Sum zählt Ereignisse; die anderen betrachten Stände und Zeiten.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Length of a period: 10, 20 or 30 s, or whole minutes. Periods below a minute make the alarm dearer.</source>
        <translation>Länge einer Periode: 10, 20 oder 30 s, oder ganze Minuten. Perioden unter einer Minute machen den Alarm teurer.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Delay of the metric</source>
        <translation>Verzug der Metrik</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Time after the end of a period until its value can be seen. AWS gives no figure; one to two minutes are usual.</source>
        <translation>Zeit nach dem Ende einer Periode, bis ihr Wert zu sehen ist. AWS nennt keine Zahl; ein bis zwei Minuten sind üblich.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>What the metric is compared with: events in a period for Sum, seconds for times (also where CloudWatch counts milliseconds), 80 for 80 percent.</source>
        <translation>Womit die Metrik verglichen wird: Ereignisse in einer Periode bei Sum, Sekunden bei Zeiten (auch wo CloudWatch Millisekunden zählt), 80 für 80 Prozent.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>How a value must stand to the threshold to breach it.</source>
        <translation>Wie ein Wert zur Schwelle stehen muss, um sie zu verletzen.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Evaluation periods</source>
        <translation>Betrachtete Perioden</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>N: the latest periods that are looked at.</source>
        <translation>N: die jüngsten Perioden, die betrachtet werden.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Datapoints to alarm</source>
        <translation>Datenpunkte bis zum Alarm</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>M: so many of the N periods must breach the threshold, in any order. Not set: all of them.</source>
        <translation>M: So viele der N Perioden müssen die Schwelle verletzen, in beliebiger Folge. Nicht gesetzt: alle.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Missing data</source>
        <translation>Fehlende Daten</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>What a period without values counts as, when fewer than N have some. missing: as unknown; ignore: the state stays as it is.</source>
        <translation>Als was eine Periode ohne Werte zählt, wenn weniger als N welche haben. missing: als unbekannt; ignore: Der Zustand bleibt, wie er ist.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Alarm name</source>
        <translation>Name des Alarms</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>at most 255 characters</source>
        <translation>höchstens 255 Zeichen</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Shown with the alarm and in what it sends.</source>
        <translation>Steht beim Alarm und in dem, was er sendet.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>at most 1,024 characters</source>
        <translation>höchstens 1.024 Zeichen</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>CloudWatch alarm</source>
        <translation>CloudWatch-Alarm</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Compares a metric with a threshold, and acts when it breaches.</source>
        <translation>Vergleicht eine Metrik mit einer Schwelle und handelt, wenn sie verletzt wird.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Alarms of one Region</source>
        <translation>Alarme einer Region</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>1 while it is in alarm, else 0.</source>
        <translation>1, solange Alarm ist, sonst 0.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>An alarm watches a metric that does not exist.</source>
        <translation>Ein Alarm beobachtet eine Metrik, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Period, evaluation periods and datapoints of an alarm do not fit.</source>
        <translation>Periode, betrachtete Perioden und Datenpunkte eines Alarms passen nicht zusammen.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>An alarm hangs while its metric has no data.</source>
        <translation>Ein Alarm hängt, solange seine Metrik keine Daten hat.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>An alarm watches what CloudWatch does not measure.</source>
        <translation>Ein Alarm beobachtet, was CloudWatch nicht misst.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>An alarm sets nothing off.</source>
        <translation>Ein Alarm löst nichts aus.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Percentiles, metric maths, anomaly detection and composite alarms are not modelled.</source>
        <translation>Perzentile, Metrikformeln, Anomalieerkennung und zusammengesetzte Alarme sind nicht abgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/cloudwatch.cpp"/>
        <source>Actions on OK and on insufficient data are not modelled.</source>
        <translation>Aktionen bei OK und bei zu wenigen Daten sind nicht abgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/deployment.cpp"/>
        <source>%1 watches &quot;%2&quot;, which is no component; name its metric&apos;s namespace and dimensions by hand.</source>
        <translation>%1 beobachtet „%2“, das keine Komponente ist; nennen Sie Namensraum und Dimensionen der Metrik von Hand.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/deployment.cpp"/>
        <source>CloudWatch has no metric %1 of %2; watch another one or publish it yourself.</source>
        <translation>CloudWatch hat keine Metrik %1 von %2; beobachten Sie eine andere, oder veröffentlichen Sie diese selbst.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/deployment.cpp"/>
        <source>Raise the alarm %1 once, as a test</source>
        <translation>Den Alarm %1 einmal zur Probe auslösen</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/pricing.cpp"/>
        <source>Alarm with high resolution</source>
        <translation>Alarm mit hoher Auflösung</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>%1 watches no component</source>
        <translation>%1 beobachtet keine Komponente</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Without data it never goes off, and nothing it controls ever moves.</source>
        <translation>Ohne Daten löst er nie aus, und nichts, was er steuert, bewegt sich je.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Set the id of a component and the name of one of its metrics.</source>
        <translation>Setzen Sie die Kennung einer Komponente und den Namen einer ihrer Metriken.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>%1 watches the metric &quot;%2&quot;, which %3 does not have</source>
        <translation>%1 beobachtet die Metrik „%2“, die %3 nicht hat</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Set the name of one of the metrics that its charts show.</source>
        <translation>Setzen Sie den Namen einer der Metriken, die ihre Diagramme zeigen.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>%1 watches %2, which CloudWatch does not measure</source>
        <translation>%1 beobachtet %2, was CloudWatch nicht misst</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>It works in the simulation; in AWS it would have no data.</source>
        <translation>In der Simulation geht es; in AWS hätte er keine Daten.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Watch a metric that AWS publishes, or publish this one from your code.</source>
        <translation>Beobachten Sie eine Metrik, die AWS veröffentlicht, oder veröffentlichen Sie diese aus Ihrem Code.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>CloudWatch refuses such an alarm.</source>
        <translation>CloudWatch lehnt einen solchen Alarm ab.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>%1 wants %2 breaching periods out of only %3</source>
        <translation>%1 verlangt %2 verletzende Perioden aus nur %3</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Look at more periods, or want fewer of them.</source>
        <translation>Betrachten Sie mehr Perioden, oder verlangen Sie weniger davon.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>%1 has a period of %2 s</source>
        <translation>%1 hat eine Periode von %2 s</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Periods are 10, 20 or 30 s, or whole minutes.</source>
        <translation>Perioden sind 10, 20 oder 30 s, oder ganze Minuten.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>%1 looks back %2 h; at most %3 h are allowed</source>
        <translation>%1 blickt %2 h zurück; höchstens %3 h sind erlaubt</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Look at fewer periods.</source>
        <translation>Betrachten Sie weniger Perioden.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>%1 has no data while %2 is idle, and then hangs</source>
        <translation>%1 hat keine Daten, solange %2 ruht, und hängt dann</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Periods without data are unknown to it: it may stay in alarm, or in INSUFFICIENT_DATA, long after its cause has gone.</source>
        <translation>Perioden ohne Daten sind ihm unbekannt: Er kann im Alarm oder in INSUFFICIENT_DATA bleiben, lange nachdem die Ursache weg ist.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Let missing data count as not breaching.</source>
        <translation>Lassen Sie fehlende Daten als nicht verletzend zählen.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>%1 sets nothing off</source>
        <translation>%1 löst nichts aus</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Somebody has to look at it to learn of its state.</source>
        <translation>Jemand muss hinsehen, um seinen Zustand zu erfahren.</translation>
    </message>
    <message>
        <location filename="../model/services/cloudwatch/rules.cpp"/>
        <source>Drag from it to what it is to scale, or to a topic.</source>
        <translation>Ziehen Sie von ihm zu dem, was er skalieren soll, oder zu einem Thema.</translation>
    </message>
</context>
<context>
    <name>Command line</name>
    <message>
        <location filename="../app/cli/check.cpp" line="+58"/>
        <location filename="../app/cli/run_words.cpp" line="+150"/>
        <source>holds: %1 (is %2)</source>
        <translation>erfüllt: %1 (ist %2)</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../app/cli/run_words.cpp" line="+1"/>
        <source>fails: %1 (is %2)</source>
        <translation>verfehlt: %1 (ist %2)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Passes.</source>
        <translation>Bestanden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fails: %1 findings that are denied, %2 objectives missed.</source>
        <translation>Nicht bestanden: %1 nicht geduldete Befunde, %2 verfehlte Ziele.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>A further objective, such as &quot;prod.Latency.p99 &lt; 0.5&quot; (repeatable)</source>
        <translation>Ein weiteres Ziel, etwa &quot;prod.Latency.p99 &lt; 0.5&quot; (wiederholbar)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The mildest finding that fails the check</source>
        <translation>Der mildeste Befund, an dem die Prüfung scheitert</translation>
    </message>
    <message>
        <location line="+4"/>
        <location filename="../app/cli/list.cpp" line="+119"/>
        <location filename="../app/cli/price.cpp" line="+78"/>
        <location filename="../app/cli/simulate.cpp" line="+52"/>
        <source>Print JSON instead of words</source>
        <translation>JSON statt Worten ausgeben</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Findings and objectives; exit 1 if any fails</source>
        <translation>Befunde und Ziele; Ende mit 1, wenn etwas scheitert</translation>
    </message>
    <message>
        <location filename="../app/cli/command_line.cpp" line="+49"/>
        <source>Simulates, checks, prices and exports cloud architectures without a screen. Without a subcommand the window opens, with FILE if one is given.</source>
        <translation>Simuliert, prüft, berechnet und exportiert Cloud-Architekturen ohne Bildschirm. Ohne Unterbefehl öffnet sich das Fenster, mit FILE, wenn eine Datei genannt ist.</translation>
    </message>
    <message>
        <location filename="../app/cli/design_input.cpp" line="+32"/>
        <source>--trace %1 is not of the form CLIENT=CSV; name the client node and the file, such as shoppers=load.csv</source>
        <translation>--trace %1 hat nicht die Form CLIENT=CSV; den Nutzerknoten und die Datei nennen, etwa shoppers=load.csv</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>The design, *.headroom.json</source>
        <translation>Der Entwurf, *.headroom.json</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Apply this scenario of the design</source>
        <translation>Dieses Szenario des Entwurfs anwenden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Change a setting, ID.PROPERTY=VALUE (repeatable)</source>
        <translation>Eine Einstellung ändern, ID.PROPERTY=VALUE (wiederholbar)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Drive a client with measured traffic, ID=CSV with the columns timestamp,value (repeatable)</source>
        <translation>Einen Nutzerknoten mit gemessenem Verkehr treiben, ID=CSV mit den Spalten timestamp,value (wiederholbar)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>What a value of the trace is: count per interval, or rate per second</source>
        <translation>Was ein Wert der Aufzeichnung ist: count je Intervall oder rate je Sekunde</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Multiply the values of the traces</source>
        <translation>Die Werte der Aufzeichnungen vervielfachen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>How long to run, such as 90s, 30min, 1h, 7d (an hour, or the length of the longest trace)</source>
        <translation>Wie lange der Lauf dauert, etwa 90s, 30min, 1h, 7d (eine Stunde, oder die Länge der längsten Aufzeichnung)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Length of a step (1s, coarser for long runs)</source>
        <translation>Länge eines Schritts (1s, gröber bei langen Läufen)</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1 %2 is no length of time; write a number above 0 and a unit, such as 90s, 30min, 1h or 7d (ten years at most)</source>
        <translation>%1 %2 ist keine Dauer; eine Zahl über 0 und eine Einheit schreiben, etwa 90s, 30min, 1h oder 7d (höchstens zehn Jahre)</translation>
    </message>
    <message>
        <location line="+54"/>
        <source>the step of %1 s is longer than the run of %2 s; choose a shorter --step</source>
        <translation>der Schritt von %1 s ist länger als der Lauf von %2 s; einen kürzeren --step wählen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>a run of %1 s in steps of %2 s has more than five million steps; choose a longer --step</source>
        <translation>ein Lauf von %1 s in Schritten von %2 s hat mehr als fünf Millionen Schritte; einen längeren --step wählen</translation>
    </message>
    <message>
        <location filename="../app/cli/export.cpp" line="+40"/>
        <source>there is no export format %1; choose one of %2</source>
        <translation>es gibt kein Exportformat %1; eines wählen von %2</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>not expressed: %1: %2</source>
        <translation>nicht ausgedrückt: %1: %2</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>What to write; `headroom list formats` names them</source>
        <translation>Was geschrieben wird; `headroom list formats` nennt alles</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The file to write (standard output)</source>
        <translation>Die Datei, die geschrieben wird (Standardausgabe)</translation>
    </message>
    <message>
        <location filename="../app/cli/list.cpp" line="+6"/>
        <source>What there is</source>
        <translation>Was es gibt</translation>
    </message>
    <message>
        <location filename="../app/cli/price.cpp" line="-32"/>
        <location filename="../app/cli/run_words.cpp" line="-111"/>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>$ a month</source>
        <translation>$ im Monat</translation>
    </message>
    <message>
        <location line="+7"/>
        <location filename="../app/cli/run_words.cpp" line="+119"/>
        <source>Cost: %1 a month, %2 per million requests</source>
        <translation>Kosten: %1 im Monat, %2 je Million Anfragen</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Cost by component, per month and per million requests</source>
        <translation>Kosten je Komponente, im Monat und je Million Anfragen</translation>
    </message>
    <message>
        <location filename="../app/cli/render.cpp" line="+46"/>
        <source>--at %1 lies behind the end of the run at %2 s</source>
        <translation>--at %1 liegt hinter dem Ende des Laufs bei %2 s</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The picture to write: .png, .svg or .pdf</source>
        <translation>Das Bild, das geschrieben wird: .png, .svg oder .pdf</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Show the state of the run at this time, such as 300s</source>
        <translation>Den Stand des Laufs zu dieser Zeit zeigen, etwa 300s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pixels per unit of the canvas (PNG)</source>
        <translation>Pixel je Einheit der Zeichenfläche (PNG)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Draw the design: PNG, SVG or PDF</source>
        <translation>Den Entwurf zeichnen: PNG, SVG oder PDF</translation>
    </message>
    <message>
        <location filename="../app/cli/run_words.cpp" line="-119"/>
        <source>offered</source>
        <translation>angeboten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>first limit</source>
        <translation>erste Grenze</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>rejected at</source>
        <translation>abgewiesen bei</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>by limit</source>
        <translation>durch Grenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1: %2 simulated in steps of %3 s, live engine</source>
        <translation>%1: %2 simuliert in Schritten von %3 s, Live-Rechnung</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The first limit gives way in minute %1, at %2: %3 of %4.</source>
        <translation>Die erste Grenze gibt in Minute %1 nach, bei %2: %3 von %4.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>No limit gives way.</source>
        <translation>Keine Grenze gibt nach.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not to be trusted:</source>
        <translation>Nicht verlässlich:</translation>
    </message>
    <message>
        <location filename="../app/cli/schema.cpp" line="+31"/>
        <source>Print the JSON Schema of the design file</source>
        <translation>Das JSON-Schema der Entwurfsdatei ausgeben</translation>
    </message>
    <message>
        <location filename="../app/cli/simulate.cpp" line="+2"/>
        <source>Write every metric of every step to this file</source>
        <translation>Jede Messgröße jedes Schritts in diese Datei schreiben</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Run the live engine over the horizon</source>
        <translation>Die Live-Rechnung über den Zeitraum laufen lassen</translation>
    </message>
    <message>
        <source>live, or requests to simulate single requests</source>
        <translation>live, oder requests, um einzelne Anfragen zu simulieren</translation>
    </message>
    <message>
        <source>Seed of chance: the same one gives the same numbers</source>
        <translation>Startwert des Zufalls: derselbe ergibt dieselben Zahlen</translation>
    </message>
    <message>
        <source>Replications, whatever the precision (as many as the precision needs)</source>
        <translation>Wiederholungen, gleich wie genau (so viele, wie die Genauigkeit braucht)</translation>
    </message>
    <message>
        <source>Half width of the 95 % interval that every metric must reach, relative to its mean</source>
        <translation>Halbe Breite des 95-%-Intervalls, die jede Metrik erreichen muss, bezogen auf ihren Mittelwert</translation>
    </message>
    <message>
        <source>Threads to use (one to each core)</source>
        <translation>Zahl der Threads (einer je Kern)</translation>
    </message>
    <message>
        <source>End after this time, precise enough or not (1min)</source>
        <translation>Nach dieser Zeit enden, genau genug oder nicht (1min)</translation>
    </message>
    <message>
        <source>Show no progress</source>
        <translation>Keinen Fortschritt zeigen</translation>
    </message>
    <message>
        <source>%1 replications, %2 %</source>
        <translation>%1 Wiederholungen, %2 %</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>grows</source>
        <translation>wächst</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollendet</translation>
    </message>
    <message>
        <source>differs, as marked</source>
        <translation>weicht ab, wie vermerkt</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1 never rests: what waits there grows by %2 requests a second, so its means depend on how long is simulated.</source>
        <translation>%1 kommt nie zur Ruhe: Was dort wartet, wächst um %2 Anfragen je Sekunde; die Mittelwerte hängen also davon ab, wie lange simuliert wird.</translation>
    </message>
    <message>
        <source>%1 metrics are not as precise as wanted; the widest is %2 with ±%3 %. More time or replications narrow it.</source>
        <translation>%1 Metriken sind nicht so genau wie gewünscht; am breitesten ist %2 mit ±%3 %. Mehr Zeit oder Wiederholungen machen sie genauer.</translation>
    </message>
    <message>
        <source>Both engines agree within what is promised.</source>
        <translation>Beide Rechenwerke stimmen im Rahmen des Zugesagten überein.</translation>
    </message>
    <message>
        <source>%1 of %2 figures differ by more than is promised: trust the simulated requests, and please report it.</source>
        <translation>%1 von %2 Zahlen weichen stärker ab als zugesagt: Trauen Sie den simulierten Anfragen, und melden Sie es bitte.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1: %2 replications of %3, request by request, after a warm-up of %4; seed %5</source>
        <translation>%1: %2 Wiederholungen von %3, Anfrage für Anfrage, nach einem Vorlauf von %4; Startwert %5</translation>
    </message>
    <message>
        <source>What scenario %1 changes:</source>
        <translation>Was das Szenario %1 ändert:</translation>
    </message>
    <message>
        <source>A scenario to compare with, request by request with the same luck</source>
        <translation>Ein Szenario zum Vergleich, Anfrage für Anfrage mit demselben Zufall</translation>
    </message>
    <message>
        <source>Run the request-level engine; show live numbers beside it</source>
        <translation>Einzelne Anfragen simulieren; die Live-Zahlen daneben zeigen</translation>
    </message>
    <message>
        <source>Write a config or a diagram</source>
        <translation>Eine Konfiguration oder ein Diagramm schreiben</translation>
    </message>
    <message>
        <source>Show the state at the end of the run (unless --at says when)</source>
        <translation>Den Stand am Ende des Laufs zeigen (wenn --at nichts anderes sagt)</translation>
    </message>
    <message>
        <source>Draw the design alone (the default)</source>
        <translation>Den Entwurf allein zeichnen (Vorgabe)</translation>
    </message>
    <message>
        <source>Leave the legend out</source>
        <translation>Die Legende weglassen</translation>
    </message>
    <message>
        <source>PDF: size of the pages; fit is one page around the whole design</source>
        <translation>PDF: Größe der Seiten; fit ist eine Seite um den ganzen Entwurf</translation>
    </message>
    <message>
        <source>%1 is out of date: export %2 again</source>
        <translation>%1 ist veraltet: exportieren Sie %2 neu</translation>
    </message>
    <message>
        <source>not expressed: %1</source>
        <translation>nicht ausgedrückt: %1</translation>
    </message>
    <message>
        <source>Write nothing; end with 1 when the file (--output, or the one beside the design) is not what would be written</source>
        <translation>Nichts schreiben; mit 1 enden, wenn die Datei (--output oder die neben dem Entwurf) nicht ist, was geschrieben würde</translation>
    </message>
    <message>
        <source>Make a design of a template or an API document</source>
        <translation>Aus einer Vorlage oder einem API-Dokument einen Entwurf machen</translation>
    </message>
    <message>
        <source>Write only these components, by id: a,b,c (with what they hold and the frames around them)</source>
        <translation>Nur diese Komponenten schreiben, nach Kennung: a,b,c (mit dem, was sie enthalten, und den Rahmen um sie)</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <location filename="../model/services/shared/deliveries.cpp"/>
        <source>Dead letters</source>
        <translation>Dead Letters</translation>
    </message>
    <message>
        <location filename="../model/services/shared/deliveries.cpp"/>
        <source>What the sender gives up goes this way, instead of what it sends. From a queue it is so in any case: messages received too often.</source>
        <translation>Was der Sender aufgibt, geht diesen Weg, statt dessen, was er sendet. Aus einer Warteschlange ist es immer so: zu oft empfangene Nachrichten.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/deliveries.cpp"/>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <location filename="../model/services/shared/deliveries.cpp"/>
        <source>From functions only: Lambda itself sends this way what has become of an asynchronous invocation, OnFailure when it is given up and OnSuccess with its answer, instead of what the code sends.</source>
        <translation>Nur von Funktionen: Auf diesem Weg schickt Lambda selbst, was aus einem asynchronen Aufruf geworden ist, OnFailure, wenn er aufgegeben wird, und OnSuccess mit seiner Antwort, statt dessen, was der Code schickt.</translation>
    </message>
</context>
<context>
    <name>Design</name>
    <message>
        <location filename="../model/checking/structural_rules.cpp" line="+20"/>
        <source>Nothing sends traffic into the design.</source>
        <translation>Nichts sendet Verkehr in den Entwurf.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A client is not connected to anything.</source>
        <translation>Ein Nutzerknoten ist mit nichts verbunden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No traffic can reach a component.</source>
        <translation>Eine Komponente kann von keinem Verkehr erreicht werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Components call each other in a circle and wait.</source>
        <translation>Komponenten rufen einander im Kreis und warten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A component that only passes requests on has no way to pass them.</source>
        <translation>Eine Komponente, die Anfragen nur weitergibt, hat keinen Weg dafür.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A frame holds nothing.</source>
        <translation>Ein Rahmen enthält nichts.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A setting is unknown and has no effect.</source>
        <translation>Eine Einstellung ist unbekannt und wirkungslos.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The trace of a client was not read.</source>
        <translation>Die Aufzeichnung eines Nutzerknotens wurde nicht gelesen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A scenario sets what cannot be set.</source>
        <translation>Ein Szenario setzt, was nicht gesetzt werden kann.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A slider is pinned to what does not exist.</source>
        <translation>Ein Regler hängt an etwas, das es nicht gibt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An objective cannot be evaluated.</source>
        <translation>Ein Ziel kann nicht ausgewertet werden.</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>%1 is not connected to anything</source>
        <translation>%1 ist mit nichts verbunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its requests go nowhere, so the run shows nothing of them.</source>
        <translation>Seine Anfragen gehen nirgendwohin; der Lauf zeigt nichts davon.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drag from its edge to the component that it calls.</source>
        <translation>Von seinem Rand zu der Komponente ziehen, die es aufruft.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing sends traffic into this design</source>
        <translation>Nichts sendet Verkehr in diesen Entwurf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without traffic every number of the run is zero.</source>
        <translation>Ohne Verkehr ist jede Zahl des Laufs null.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add users from the palette and connect them to an entrance.</source>
        <translation>Nutzer aus der Palette hinzufügen und mit einem Eingang verbinden.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>No traffic can reach %1</source>
        <translation>%1 kann von keinem Verkehr erreicht werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No client leads to it along any link, so it does nothing but may cost money.</source>
        <translation>Kein Nutzerknoten führt über Verbindungen dorthin; es tut nichts, kann aber Geld kosten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Connect it, or remove it.</source>
        <translation>Verbinden oder entfernen.</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>These components call each other in a circle: %1</source>
        <translation>Diese Komponenten rufen einander im Kreis: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Each waits for the next, so a request that goes round keeps all of them busy until something times out, and every request makes more.</source>
        <translation>Jede wartet auf die nächste; eine Anfrage, die umläuft, hält alle beschäftigt, bis ein Zeitlimit greift, und jede Anfrage macht mehr.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Break the circle, or hand over through an event link.</source>
        <translation>Den Kreis unterbrechen oder über eine Ereignisverbindung übergeben.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1 leads nowhere</source>
        <translation>%1 führt nirgendwohin</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All routes of %1 have the weight 0</source>
        <translation>Alle Wege von %1 haben das Gewicht 0</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Requests that arrive here have no way to go on.</source>
        <translation>Anfragen, die hier ankommen, können nicht weiter.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Connect it to a target and give at least one route a weight above 0.</source>
        <translation>Mit einem Ziel verbinden und mindestens einem Weg ein Gewicht über 0 geben.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 holds nothing</source>
        <translation>%1 enthält nichts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A frame shares its limits among what it holds; an empty one has no effect.</source>
        <translation>Ein Rahmen teilt seine Grenzen unter dem auf, was er enthält; ein leerer hat keine Wirkung.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move components into it, or remove it.</source>
        <translation>Komponenten hineinschieben oder ihn entfernen.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>%1 has no setting &quot;%2&quot;</source>
        <translation>%1 hat keine Einstellung &quot;%2&quot;</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The setting is kept in the file but has no effect.</source>
        <translation>Die Einstellung bleibt in der Datei, hat aber keine Wirkung.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove it, or look up its name in the inspector.</source>
        <translation>Entfernen, oder ihren Namen im Inspektor nachsehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Ist &quot;%1&quot; gemeint?</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>The trace %1 of %2 was not read</source>
        <translation>Die Aufzeichnung %1 von %2 wurde nicht gelesen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Without it the client sends nothing.</source>
        <translation>Ohne sie sendet der Nutzerknoten nichts.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Put the CSV beside the design and open the design again, or choose the file anew.</source>
        <translation>Die CSV-Datei neben den Entwurf legen und ihn neu öffnen, oder die Datei neu wählen.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The scenario %1 cannot set %2</source>
        <translation>Das Szenario %1 kann %2 nicht setzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Correct the setting in the scenario, or remove it.</source>
        <translation>Die Einstellung im Szenario berichtigen oder entfernen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The slider of %1 moves nothing</source>
        <translation>Der Regler von %1 bewegt nichts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unpin it, or pin another setting.</source>
        <translation>Ihn lösen oder eine andere Einstellung anheften.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The objective &quot;%1&quot; cannot be evaluated</source>
        <translation>Das Ziel &quot;%1&quot; kann nicht ausgewertet werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no component &quot;%1&quot;.</source>
        <translation>Es gibt keine Komponente &quot;%1&quot;.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Write it like prod.Latency.p99 &lt; 0.5, with the id of a component.</source>
        <translation>Schreiben wie prod.Latency.p99 &lt; 0.5, mit der Kennung einer Komponente.</translation>
    </message>
    <message>
        <source>An intervention cannot happen while the design runs.</source>
        <translation>Ein Eingriff kann nicht geschehen, während der Entwurf läuft.</translation>
    </message>
    <message>
        <source>What is planned at %1 s cannot happen</source>
        <translation>Was bei %1 s geplant ist, kann nicht geschehen</translation>
    </message>
    <message>
        <source>Correct the intervention, or remove it.</source>
        <translation>Berichtigen Sie den Eingriff, oder entfernen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <location filename="../widgets/export/diagram_image.cpp" line="+153"/>
        <source>%1 is no kind of picture we draw: use .png, .svg or .pdf</source>
        <translation>%1 ist keine Art von Bild, die wir zeichnen: .png, .svg oder .pdf verwenden</translation>
    </message>
    <message>
        <source>Picture, PNG</source>
        <translation>Bild, PNG</translation>
    </message>
    <message>
        <source>Picture, SVG</source>
        <translation>Bild, SVG</translation>
    </message>
    <message>
        <source>Document, PDF</source>
        <translation>Dokument, PDF</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>State at %1</source>
        <translation>Stand bei %1</translation>
    </message>
    <message>
        <source>within limits</source>
        <translation>innerhalb der Grenzen</translation>
    </message>
    <message>
        <source>near a limit</source>
        <translation>nahe einer Grenze</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>scheitert</translation>
    </message>
</context>
<context>
    <name>DynamoDB</name>
    <message>
        <location filename="../model/services/dynamodb/deployment.cpp" line="+94"/>
        <source>Name of the table %1</source>
        <translation>Name der Tabelle %1</translation>
    </message>
    <message>
        <location filename="../model/services/dynamodb/dynamodb.cpp" line="+19"/>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Read capacity</source>
        <translation>Lesekapazität</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provisioned reads per second: one strongly consistent read of up to 4 KB takes one unit, an eventually consistent one half, a transactional one two. 300 s of unused capacity are kept for bursts.</source>
        <translation>Bereitgestellte Lesevorgänge je Sekunde: Ein strikt konsistentes Lesen von bis zu 4 KB braucht eine Einheit, ein letztendlich konsistentes eine halbe, ein transaktionales zwei. Ungenutzte Kapazität von 300 s bleibt für Spitzen erhalten.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Write capacity</source>
        <translation>Schreibkapazität</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provisioned writes per second: one write of up to 1 KB takes one unit, a transactional one two. 300 s of unused capacity are kept for bursts.</source>
        <translation>Bereitgestellte Schreibvorgänge je Sekunde: Ein Schreiben von bis zu 1 KB braucht eine Einheit, ein transaktionales zwei. Ungenutzte Kapazität von 300 s bleibt für Spitzen erhalten.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Most reads on demand</source>
        <translation>Höchste Leserate nach Bedarf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A ceiling for the bill: reads beyond it are throttled. Not set: none but the table quota.</source>
        <translation>Ein Deckel für die Rechnung: Lesevorgänge darüber werden gedrosselt. Nicht gesetzt: keiner außer der Tabellenquote.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Most writes on demand</source>
        <translation>Höchste Schreibrate nach Bedarf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A ceiling for the bill: writes beyond it are throttled. Not set: none but the table quota.</source>
        <translation>Ein Deckel für die Rechnung: Schreibvorgänge darüber werden gedrosselt. Nicht gesetzt: keiner außer der Tabellenquote.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Warm reads</source>
        <translation>Warme Leserate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reads per second that an on-demand table takes at once. A new table takes 12,000; one that has seen more traffic takes twice its former peak.</source>
        <translation>Lesevorgänge je Sekunde, die eine Tabelle nach Bedarf sofort annimmt. Eine neue Tabelle nimmt 12.000; eine, die mehr Verkehr gesehen hat, das Doppelte ihrer früheren Spitze.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Warm writes</source>
        <translation>Warme Schreibrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Writes per second that an on-demand table takes at once. A new table takes 4,000; one that has seen more traffic takes twice its former peak.</source>
        <translation>Schreibvorgänge je Sekunde, die eine Tabelle nach Bedarf sofort annimmt. Eine neue Tabelle nimmt 4.000; eine, die mehr Verkehr gesehen hat, das Doppelte ihrer früheren Spitze.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Billing mode</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>PAY_PER_REQUEST bills each request and takes what the table is warm for; PROVISIONED bills and limits the capacity that is set.</source>
        <translation>PAY_PER_REQUEST berechnet jede Anfrage und nimmt, wofür die Tabelle warm ist; PROVISIONED berechnet und begrenzt die gesetzte Kapazität.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Share of reads</source>
        <translation>Leseanteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of the requests on links that do not say what they do, this share reads and the rest writes.</source>
        <translation>Von den Anfragen auf Verbindungen, die nicht sagen, was sie tun, liest dieser Anteil, der Rest schreibt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+121"/>
        <source>Item size</source>
        <translation>Größe eines Eintrags</translation>
    </message>
    <message>
        <location line="-120"/>
        <source>What a request reads or writes. Reads are metered in steps of 4 KB, writes in steps of 1 KB; an item has at most 400 KB.</source>
        <translation>Was eine Anfrage liest oder schreibt. Lesen wird in Schritten von 4 KB gemessen, Schreiben in Schritten von 1 KB; ein Eintrag hat höchstens 400 KB.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Partition keys</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How popular single partition keys are. One key gets at most 3,000 read and 1,000 write units per second, whatever the table has. Not set: as the clients that lead here say.</source>
        <translation>Wie beliebt einzelne Partitionsschlüssel sind. Ein Schlüssel bekommt höchstens 3.000 Lese- und 1.000 Schreibeinheiten je Sekunde, was immer die Tabelle hat. Nicht gesetzt: wie die Nutzerknoten sagen, die hierher führen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time for one request. AWS promises single-digit milliseconds, not a law; this one is an assumption.</source>
        <translation>Zeit für eine Anfrage. AWS verspricht einstellige Millisekunden, keine Verteilung; diese ist eine Annahme.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Table name</source>
        <translation>Tabellenname</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>3 to 255 letters, digits, underscores, dots or hyphens</source>
        <translation>3 bis 255 Buchstaben, Ziffern, Unterstriche, Punkte oder Bindestriche</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Attribute whose value decides the partition. It is deployed as a text attribute.</source>
        <translation>Attribut, dessen Wert die Partition bestimmt. Es wird als Textattribut ausgerollt.</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+9"/>
        <source>1 to 255 characters</source>
        <translation>1 bis 255 Zeichen</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>Sort key</source>
        <translation>Sortierschlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Attribute that orders the items of a partition key. Not set: each key has one item.</source>
        <translation>Attribut, das die Einträge eines Partitionsschlüssels ordnet. Nicht gesetzt: Jeder Schlüssel hat einen Eintrag.</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../model/services/dynamodb/pricing.cpp" line="+60"/>
        <source>Point-in-time recovery</source>
        <translation>Zeitpunktgenaue Wiederherstellung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Backs the table up continuously; billed by its size.</source>
        <translation>Sichert die Tabelle fortlaufend; berechnet nach ihrer Größe.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Deletion protection</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The table cannot be deleted while this is on.</source>
        <translation>Die Tabelle kann nicht gelöscht werden, solange er an ist.</translation>
    </message>
    <message>
        <location line="+5"/>
        <location filename="../model/services/dynamodb/pricing.cpp" line="-3"/>
        <source>Stored data</source>
        <translation>Gespeicherte Daten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size of the table, for its price.</source>
        <translation>Größe der Tabelle, für ihren Preis.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the requests on this link do. It decides which capacity they take and which permission the caller gets. mixed: reads and writes by the table&apos;s share of reads.</source>
        <translation>Was die Anfragen auf dieser Verbindung tun. Es entscheidet, welche Kapazität sie brauchen und welche Erlaubnis der Aufrufer bekommt. mixed: Lesen und Schreiben nach dem Leseanteil der Tabelle.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Consistent read</source>
        <translation>Konsistentes Lesen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reads see every write that was acknowledged before, at twice the capacity.</source>
        <translation>Lesevorgänge sehen jedes zuvor bestätigte Schreiben, zur doppelten Kapazität.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>What a request on this link reads or writes. Not set: as the table says.</source>
        <translation>Was eine Anfrage auf dieser Verbindung liest oder schreibt. Nicht gesetzt: wie die Tabelle sagt.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Time of requests that were not throttled. CloudWatch shows it in milliseconds.</source>
        <translation>Zeit der Anfragen, die nicht gedrosselt wurden. CloudWatch zeigt sie in Millisekunden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Read units taken; the rate is what the capacity is compared with.</source>
        <translation>Verbrauchte Leseeinheiten; die Rate wird mit der Kapazität verglichen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Write units taken; the rate is what the capacity is compared with.</source>
        <translation>Verbrauchte Schreibeinheiten; die Rate wird mit der Kapazität verglichen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reads refused for lack of capacity.</source>
        <translation>Lesevorgänge, die mangels Kapazität abgelehnt wurden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Writes refused for lack of capacity.</source>
        <translation>Schreibvorgänge, die mangels Kapazität abgelehnt wurden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Requests refused for lack of capacity.</source>
        <translation>Anfragen, die mangels Kapazität abgelehnt wurden.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Read units of one table</source>
        <translation>Leseeinheiten einer Tabelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write units of one table</source>
        <translation>Schreibeinheiten einer Tabelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provisioned read units of all tables</source>
        <translation>Bereitgestellte Leseeinheiten aller Tabellen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Provisioned write units of all tables</source>
        <translation>Bereitgestellte Schreibeinheiten aller Tabellen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>DynamoDB table</source>
        <translation>DynamoDB-Tabelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keeps items by key; reads and writes take capacity units.</source>
        <translation>Bewahrt Einträge nach Schlüssel auf; Lesen und Schreiben brauchen Kapazitätseinheiten.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>More units are asked for than the table has.</source>
        <translation>Es werden mehr Einheiten verlangt, als die Tabelle hat.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>One key is asked for more than a partition can give; more capacity does not help.</source>
        <translation>Ein Schlüssel wird öfter verlangt, als eine Partition geben kann; mehr Kapazität hilft nicht.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Items larger than 400 KB are refused.</source>
        <translation>Einträge über 400 KB werden abgelehnt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>More capacity is set than the table quota allows.</source>
        <translation>Es ist mehr Kapazität gesetzt, als die Tabellenquote erlaubt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The tables of an account provision more than its quota allows.</source>
        <translation>Die Tabellen eines Kontos stellen mehr bereit, als seine Quote erlaubt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A throughput setting of the other billing mode has no effect.</source>
        <translation>Eine Durchsatzeinstellung der anderen Abrechnung hat keine Wirkung.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The other billing mode would cost much less.</source>
        <translation>Die andere Abrechnung würde viel weniger kosten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A bucket of unused capacity is kept for the whole table, not for each partition; only the most popular key is held to its partition&apos;s limit.</source>
        <translation>Ungenutzte Kapazität wird für die ganze Tabelle aufbewahrt, nicht für jede Partition; nur der beliebteste Schlüssel wird an die Grenze seiner Partition gehalten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Secondary indexes, streams, global tables and accelerator caches are not modelled.</source>
        <translation>Sekundärindizes, Streams, globale Tabellen und Beschleuniger-Caches sind nicht modelliert.</translation>
    </message>
    <message>
        <location filename="../model/services/dynamodb/pricing.cpp" line="-13"/>
        <source>Provisioned write capacity</source>
        <translation>Bereitgestellte Schreibkapazität</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Provisioned read capacity</source>
        <translation>Bereitgestellte Lesekapazität</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Write request units</source>
        <translation>Schreibanfrage-Einheiten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Read request units</source>
        <translation>Leseanfrage-Einheiten</translation>
    </message>
    <message>
        <location filename="../model/services/dynamodb/rules.cpp" line="+86"/>
        <source>One key of %1 is asked for %2 units per second; a partition gives %3</source>
        <translation>Ein Schlüssel von %1 wird mit %2 Einheiten je Sekunde verlangt; eine Partition gibt %3</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Requests for it are throttled even while the rest of the table is idle. More capacity does not help.</source>
        <translation>Anfragen danach werden gedrosselt, auch wenn der Rest der Tabelle ruht. Mehr Kapazität hilft nicht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Spread the key over several (a suffix), or keep it in a cache.</source>
        <translation>Den Schlüssel auf mehrere verteilen (eine Endung), oder ihn in einem Cache halten.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 is asked for up to %2 read units per second and has %3</source>
        <translation>Von %1 werden bis zu %2 Leseeinheiten je Sekunde verlangt, es hat %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is asked for up to %2 write units per second and has %3</source>
        <translation>Von %1 werden bis zu %2 Schreibeinheiten je Sekunde verlangt, es hat %3</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>When the burst is used up, requests are throttled; callers see errors or retry, and get slower.</source>
        <translation>Ist der Vorrat für Spitzen verbraucht, werden Anfragen gedrosselt; Aufrufer sehen Fehler oder wiederholen und werden langsamer.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Raise what limits it, ask for less, or send fewer requests at the peak.</source>
        <translation>Erhöhen, was begrenzt, weniger verlangen, oder an der Spitze weniger Anfragen senden.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Items of %1 have %2 bytes; at most %3 are allowed</source>
        <translation>Einträge von %1 haben %2 Bytes; höchstens %3 sind erlaubt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Every write of such an item is refused.</source>
        <translation>Jedes Schreiben eines solchen Eintrags wird abgelehnt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep large content in S3 and its name here.</source>
        <translation>Große Inhalte in S3 halten und hier nur ihren Namen.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>%1 asks for %2 units per second; the quota %3 is %4</source>
        <translation>%1 verlangt %2 Einheiten je Sekunde; die Quote %3 ist %4</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>AWS refuses to create or change the table.</source>
        <translation>AWS lehnt es ab, die Tabelle anzulegen oder zu ändern.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ask AWS for a higher quota and note it at the account, or set less.</source>
        <translation>Bei AWS eine höhere Quote beantragen und beim Konto vermerken, oder weniger setzen.</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>All tables together provision %1 units per second; the quota %2 is %3</source>
        <translation>Alle Tabellen zusammen stellen %1 Einheiten je Sekunde bereit; die Quote %2 ist %3</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>AWS refuses to create the last of them.</source>
        <translation>AWS lehnt es ab, die letzte davon anzulegen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ask AWS for a higher quota, set less, or pay per request.</source>
        <translation>Bei AWS eine höhere Quote beantragen, weniger setzen, oder je Anfrage zahlen.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1 of %2 has no effect with the billing mode %3</source>
        <translation>%1 von %2 hat bei der Abrechnung %3 keine Wirkung</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Provisioned capacity limits and bills only provisioned tables; warm throughput and ceilings only those on demand.</source>
        <translation>Bereitgestellte Kapazität begrenzt und berechnet nur bereitgestellte Tabellen; warmer Durchsatz und Deckel nur die nach Bedarf.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Remove it or change the billing mode.</source>
        <translation>Entfernen oder die Abrechnung ändern.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>%1 would cost %2 instead of %3 dollars a month in the other billing mode</source>
        <translation>%1 würde in der anderen Abrechnung %2 statt %3 Dollar im Monat kosten</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Steady traffic is cheaper with provisioned capacity, uneven traffic on demand. The estimate takes this run for every day, and a quarter of room above its peak.</source>
        <translation>Stetiger Verkehr ist mit bereitgestellter Kapazität billiger, ungleichmäßiger nach Bedarf. Die Schätzung nimmt diesen Lauf für jeden Tag, und ein Viertel Luft über seiner Spitze.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Change the billing mode if this traffic is typical.</source>
        <translation>Die Abrechnung ändern, wenn dieser Verkehr typisch ist.</translation>
    </message>
    <message>
        <source>Show state and size of the table %1</source>
        <translation>Zustand und Größe der Tabelle %1 zeigen</translation>
    </message>
    <message>
        <source>Most read capacity</source>
        <translation>Höchste Lesekapazität</translation>
    </message>
    <message>
        <source>Auto scaling never provisions more reads than this, nor less than the read capacity.</source>
        <translation>Die automatische Skalierung stellt nie mehr Lesevorgänge bereit als das und nie weniger als die Lesekapazität.</translation>
    </message>
    <message>
        <source>Most write capacity</source>
        <translation>Höchste Schreibkapazität</translation>
    </message>
    <message>
        <source>Auto scaling never provisions more writes than this, nor less than the write capacity.</source>
        <translation>Die automatische Skalierung stellt nie mehr Schreibvorgänge bereit als das und nie weniger als die Schreibkapazität.</translation>
    </message>
    <message>
        <source>Auto scaling</source>
        <translation>Automatische Skalierung</translation>
    </message>
    <message>
        <source>Provisioned only: moves both capacities so that their use stays at the target.</source>
        <translation>Nur bereitgestellt: bewegt beide Kapazitäten so, dass ihre Nutzung am Ziel bleibt.</translation>
    </message>
    <message>
        <source>Target utilization</source>
        <translation>Zielauslastung</translation>
    </message>
    <message>
        <source>Percent of the capacity that auto scaling aims at, 20 to 90.</source>
        <translation>Anteil der Kapazität in Prozent, den die automatische Skalierung anstrebt, 20 bis 90.</translation>
    </message>
    <message>
        <source>Read units that are provisioned.</source>
        <translation>Leseeinheiten, die bereitgestellt sind.</translation>
    </message>
    <message>
        <source>Write units that are provisioned.</source>
        <translation>Schreibeinheiten, die bereitgestellt sind.</translation>
    </message>
    <message>
        <source>Auto scaling may provision less than is set.</source>
        <translation>Die automatische Skalierung darf weniger bereitstellen, als gesetzt ist.</translation>
    </message>
    <message>
        <source>On demand: the limit grows to twice the greatest minute after half an hour, not in steps on the way.</source>
        <translation>Nach Bedarf: Die Grenze wächst nach einer halben Stunde auf das Doppelte der stärksten Minute, nicht in Schritten auf dem Weg dorthin.</translation>
    </message>
    <message>
        <source>Provisioned: that capacity can be lowered only a few times a day is not modelled.</source>
        <translation>Bereitgestellt: Dass die Kapazität nur einige Male am Tag gesenkt werden kann, ist nicht nachgebildet.</translation>
    </message>
    <message>
        <source>%1 has %2 units; auto scaling may provision %3</source>
        <translation>%1 hat %2 Einheiten; die automatische Skalierung darf %3 bereitstellen</translation>
    </message>
    <message>
        <source>The bounds contradict each other; AWS refuses them.</source>
        <translation>Die Grenzen widersprechen sich; AWS lehnt sie ab.</translation>
    </message>
    <message>
        <source>Raise the most to what is set.</source>
        <translation>Heben Sie die höchste auf das an, was gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>ECS</name>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Requests refused with 503: the queue was full, or nothing was there to answer.</source>
        <translation>Anfragen, die mit 503 abgewiesen wurden: Die Warteschlange war voll, oder nichts war da, das antworten könnte.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Requests at a time</source>
        <translation>Anfragen gleichzeitig</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/deployment.cpp" line="1"/>
        <source>Name of the cluster %1</source>
        <translation>Name des Clusters %1</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/deployment.cpp" line="1"/>
        <source>Replace the tasks of %1 by new ones</source>
        <translation>Die Tasks von %1 durch neue ersetzen</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Tasks that run.</source>
        <translation>Tasks, die laufen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Tasks that are wanted and wait for a place or start.</source>
        <translation>Tasks, die gewünscht sind und auf einen Platz warten oder starten.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Tasks that are wanted.</source>
        <translation>Tasks, die gewünscht sind.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>CPU in use over what the tasks have reserved; it stops at 100 %, however large the overload is.</source>
        <translation>Genutzte CPU durch das, was die Tasks reserviert haben; sie endet bei 100 %, wie groß die Überlast auch ist.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Memory in use over what the tasks have reserved.</source>
        <translation>Genutzter Speicher durch das, was die Tasks reserviert haben.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>From arrival at the service to the answer, waiting included.</source>
        <translation>Von der Ankunft beim Dienst bis zur Antwort, Warten eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Requests that ended in a 500 of its own or of a call.</source>
        <translation>Anfragen, die mit einem eigenen 500 oder dem eines Aufrufs endeten.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Tasks that events have started and that end by themselves.</source>
        <translation>Tasks, die Ereignisse gestartet haben und die von selbst enden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>ECS cluster</source>
        <translation>ECS-Cluster</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Holds services; wired to an Auto Scaling group it places their tasks on its instances.</source>
        <translation>Enthält Dienste; mit einer Auto-Scaling-Gruppe verbunden, legt er ihre Tasks auf deren Instanzen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Container Insights</source>
        <translation>Container Insights</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Counts of tasks and more as metrics of CloudWatch, at the price of custom metrics.</source>
        <translation>Zahlen der Tasks und mehr als Metriken in CloudWatch, zum Preis eigener Metriken.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>CPU that running tasks have reserved, of that of all instances.</source>
        <translation>CPU, die laufende Tasks reserviert haben, von der aller Instanzen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Memory that running tasks have reserved, of that of all instances.</source>
        <translation>Speicher, den laufende Tasks reserviert haben, von dem aller Instanzen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>The cluster&apos;s own limits (5,000 services, 5,000 instances) are not modelled.</source>
        <translation>Die eigenen Grenzen des Clusters (5.000 Dienste, 5.000 Instanzen) sind nicht modelliert.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>ECS service</source>
        <translation>ECS-Dienst</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Keeps tasks running on Fargate or on instances; they answer requests or read a queue.</source>
        <translation>Hält Tasks auf Fargate oder auf Instanzen am Laufen; sie beantworten Anfragen oder lesen eine Warteschlange.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>That each event starts; they do their work and end.</source>
        <translation>Die jedes Ereignis startet; sie tun ihre Arbeit und enden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>A request may use any free processor of the service, as if the load balancer knew which task is free.</source>
        <translation>Eine Anfrage kann jeden freien Prozessor des Dienstes nutzen, als wüsste der Load Balancer, welcher Task frei ist.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Tasks on instances get no more CPU than they have reserved, though AWS lets them use what others leave.</source>
        <translation>Tasks auf Instanzen bekommen nicht mehr CPU, als sie reserviert haben, obwohl AWS sie nutzen lässt, was andere übrig lassen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>Deployments are replayed when one is planned for a run. Old and new tasks share their processors meanwhile, and no test traffic comes before the shift.</source>
        <translation>Bereitstellungen werden nachgespielt, wenn für einen Lauf eine geplant ist. Alte und neue Tasks teilen sich dabei die Prozessoren, und vor dem Übergang kommt kein Testverkehr.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp" line="1"/>
        <source>A task that stops finishes what it has begun, however long that takes: the deregistration delay and the stop time-out end nothing.</source>
        <translation>Ein Task, der endet, erledigt, was er begonnen hat, wie lange das auch dauert: Abmeldeverzögerung und Stoppfrist beenden nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/pricing.cpp" line="1"/>
        <source>A cluster costs nothing; what runs in it does.</source>
        <translation>Ein Cluster kostet nichts; was darin läuft, schon.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/pricing.cpp" line="1"/>
        <source>Tasks on instances cost nothing; the instances are paid with their group.</source>
        <translation>Tasks auf Instanzen kosten nichts; die Instanzen werden mit ihrer Gruppe bezahlt.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/pricing.cpp" line="1"/>
        <source>vCPU</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/pricing.cpp" line="1"/>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/pricing.cpp" line="1"/>
        <source>Ephemeral storage</source>
        <translation>Flüchtiger Speicher</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/pricing.cpp" line="1"/>
        <source>Public addresses</source>
        <translation>Öffentliche Adressen</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A deployment of %1 can neither start nor stop a task.</source>
        <translation>Eine Bereitstellung von %1 kann einen Task weder starten noch beenden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>No more tasks may exist than the desired count, and no fewer may be healthy; it never ends.</source>
        <translation>Es darf nicht mehr Tasks geben als gewünscht, und nicht weniger dürfen gesund sein; sie endet nie.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Let more tasks exist, or fewer be healthy.</source>
        <translation>Lassen Sie mehr Tasks zu, oder weniger gesunde.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>%1 shifts traffic between two sets of tasks and scales on requests for each target.</source>
        <translation>%1 verschiebt Verkehr zwischen zwei Sätzen von Tasks und skaliert nach Anfragen je Ziel.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>The metric belongs to one target group, and the traffic moves to the other; AWS does not support it.</source>
        <translation>Die Metrik gehört zu einer Zielgruppe, und der Verkehr wandert zur anderen; AWS unterstützt das nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Scale on CPU, or deploy by rolling.</source>
        <translation>Skalieren Sie nach CPU, oder stellen Sie rollierend bereit.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Tasks of %1 need about %2 s to start and are given %3 s.</source>
        <translation>Tasks von %1 brauchen etwa %2 s zum Starten und bekommen %3 s.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>The load balancer&apos;s checks fail until then, and tasks may be replaced before they are up.</source>
        <translation>Bis dahin schlagen die Prüfungen des Load Balancers fehl, und Tasks werden womöglich ersetzt, bevor sie laufen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Give them longer than they start.</source>
        <translation>Geben Sie ihnen länger, als sie starten.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>There is nothing to place the tasks of %1 on.</source>
        <translation>Es gibt nichts, worauf die Tasks von %1 gelegt werden können.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Launch type EC2 needs instances that have joined the cluster.</source>
        <translation>Der Starttyp EC2 braucht Instanzen, die dem Cluster beigetreten sind.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Wire the cluster to an Auto Scaling group, or use Fargate.</source>
        <translation>Verbinden Sie den Cluster mit einer Auto-Scaling-Gruppe, oder verwenden Sie Fargate.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A task of %1 does not fit on an instance of %2.</source>
        <translation>Ein Task von %1 passt nicht auf eine Instanz von %2.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>It needs more CPU, memory or network interfaces than an instance has free, so it can never be placed.</source>
        <translation>Er braucht mehr CPU, Speicher oder Netzwerkschnittstellen, als eine Instanz frei hat, und findet so nie einen Platz.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Make the task smaller, or take larger instances.</source>
        <translation>Machen Sie den Task kleiner, oder nehmen Sie größere Instanzen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Make the task fit</source>
        <translation>Den Task passend machen</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Fargate has no such size of task.</source>
        <translation>Fargate hat keine solche Task-Größe.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Fargate knows only the network mode awsvpc.</source>
        <translation>Fargate kennt nur den Netzwerkmodus awsvpc.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Placement is set for tasks on Fargate.</source>
        <translation>Für Tasks auf Fargate ist eine Platzierung gesetzt.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Fargate runs no daemons.</source>
        <translation>Fargate führt keine Daemons aus.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>The log driver is not there on Fargate.</source>
        <translation>Den Log-Treiber gibt es auf Fargate nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>The platform version is too old for file systems.</source>
        <translation>Die Plattformversion ist zu alt für Dateisysteme.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A task lacks the role that pulls its image and writes its logs.</source>
        <translation>Einem Task fehlt die Rolle, die sein Abbild holt und seine Logs schreibt.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Private tasks cannot reach the registry of images.</source>
        <translation>Private Tasks erreichen die Registry der Abbilder nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Tasks in a public subnet have no public address.</source>
        <translation>Tasks in einem öffentlichen Subnetz haben keine öffentliche Adresse.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>The log driver must be switched on in the agent first.</source>
        <translation>Der Log-Treiber muss zuerst im Agenten eingeschaltet werden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>awslogs on Fargate lacks a prefix of its streams.</source>
        <translation>awslogs auf Fargate fehlt ein Präfix seiner Streams.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A Classic Load Balancer cannot reach tasks with awsvpc.</source>
        <translation>Ein Classic Load Balancer erreicht Tasks mit awsvpc nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A Classic Load Balancer knows no dynamic ports.</source>
        <translation>Ein Classic Load Balancer kennt keine dynamischen Ports.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>The target group&apos;s type does not fit the network mode.</source>
        <translation>Der Typ der Zielgruppe passt nicht zum Netzwerkmodus.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A service has more than five target groups.</source>
        <translation>Ein Dienst hat mehr als fünf Zielgruppen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A bucket is to be mounted as a volume.</source>
        <translation>Ein Bucket soll als Volume eingehängt werden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A mount by role or access point lacks encryption in transit.</source>
        <translation>Einem Einhängen nach Rolle oder Zugriffspunkt fehlt die Verschlüsselung bei der Übertragung.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A mount by access point names a root directory.</source>
        <translation>Ein Einhängen über einen Zugriffspunkt nennt ein Stammverzeichnis.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Tasks on EC2 have no instances.</source>
        <translation>Tasks auf EC2 haben keine Instanzen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A task fits on no instance.</source>
        <translation>Ein Task passt auf keine Instanz.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A rolling deployment can neither start nor stop a task.</source>
        <translation>Eine rollierende Bereitstellung kann einen Task weder starten noch beenden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A blue/green service scales on requests for each target.</source>
        <translation>Ein Blau/Grün-Dienst skaliert nach Anfragen je Ziel.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Tasks are checked before they have started.</source>
        <translation>Tasks werden geprüft, bevor sie gestartet sind.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A daemon service is scaled.</source>
        <translation>Ein Daemon-Dienst wird skaliert.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Tasks need more memory than they may have.</source>
        <translation>Tasks brauchen mehr Speicher, als sie haben dürfen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>All tasks&apos; CPU is in use, and no more tasks may start.</source>
        <translation>Die CPU aller Tasks ist belegt, und keine weiteren dürfen starten.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Tasks wait for a place until the end of the run.</source>
        <translation>Tasks warten bis zum Ende des Laufs auf einen Platz.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Tasks of %1 would need %2 % of their memory.</source>
        <translation>Tasks von %1 bräuchten %2 % ihres Speichers.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Beyond its memory a container is killed with exit code 137, and its requests with it.</source>
        <translation>Jenseits seines Speichers wird ein Container mit Exit-Code 137 beendet, und seine Anfragen mit ihm.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Give tasks more memory, or let them work on fewer requests at a time.</source>
        <translation>Geben Sie Tasks mehr Speicher, oder lassen Sie sie an weniger Anfragen gleichzeitig arbeiten.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>%1 runs all its %2 tasks, and their CPU is full.</source>
        <translation>%1 lässt alle seine %2 Tasks laufen, und ihre CPU ist voll.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Nothing more can be added: requests get slower, wait and are refused.</source>
        <translation>Mehr kann nicht hinzukommen: Anfragen werden langsamer, warten und werden abgewiesen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Allow more tasks, or give each more CPU.</source>
        <translation>Erlauben Sie mehr Tasks, oder geben Sie jedem mehr CPU.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>%1 tasks of %2 still wait at the end.</source>
        <translation>%1 Tasks von %2 warten am Ende noch.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>The instances are full and the group has no more, or not soon enough.</source>
        <translation>Die Instanzen sind voll, und die Gruppe hat keine weiteren, oder nicht früh genug.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Raise the group&apos;s maximum, keep some capacity spare, or make tasks smaller.</source>
        <translation>Heben Sie die Höchstgröße der Gruppe an, halten Sie Kapazität frei, oder machen Sie Tasks kleiner.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>%1 is a daemon and is to be scaled.</source>
        <translation>%1 ist ein Daemon und soll skaliert werden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>A daemon has one task on each instance, whatever a policy says.</source>
        <translation>Ein Daemon hat einen Task auf jeder Instanz, was immer eine Richtlinie sagt.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/rules.cpp" line="1"/>
        <source>Make it a replica service.</source>
        <translation>Machen Sie ihn zu einem Replica-Dienst.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Start of a task</source>
        <translation>Start eines Tasks</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Desired count</source>
        <translation>Gewünschte Zahl</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Tasks that the service keeps running; scaling moves it.</source>
        <translation>Tasks, die der Dienst am Laufen hält; die Skalierung bewegt sie.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Launch type</source>
        <translation>Starttyp</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Fargate runs tasks without instances; with EC2 they are placed on the instances of the group that the cluster is wired to. Spot is cheaper and may be taken away.</source>
        <translation>Fargate führt Tasks ohne Instanzen aus; mit EC2 werden sie auf die Instanzen der Gruppe gelegt, mit der der Cluster verbunden ist. Spot ist billiger und kann weggenommen werden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>CPU units of a task; 1,024 are one vCPU. Fargate offers 256, 512, 1,024 and so on, doubling up to 32,768.</source>
        <translation>CPU-Einheiten eines Tasks; 1.024 sind eine vCPU. Fargate bietet 256, 512, 1.024 und so weiter, verdoppelt bis 32.768.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Hard limit of a task: beyond it, containers are killed. Fargate offers certain amounts with each CPU size.</source>
        <translation>Harte Grenze eines Tasks: Jenseits davon werden Container beendet. Fargate bietet zu jeder CPU-Größe bestimmte Mengen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Processor; on Fargate, ARM64 costs a fifth less.</source>
        <translation>Prozessor; auf Fargate kostet ARM64 ein Fünftel weniger.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Network mode</source>
        <translation>Netzwerkmodus</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>awsvpc gives each task a network interface of its own and is all that Fargate knows; bridge and host share that of the instance.</source>
        <translation>awsvpc gibt jedem Task eine eigene Netzwerkschnittstelle und ist alles, was Fargate kennt; bridge und host teilen die der Instanz.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Gives tasks in public subnets an address of their own, by which they reach the internet. Private ones need NAT or endpoints.</source>
        <translation>Gibt Tasks in öffentlichen Subnetzen eine eigene Adresse, über die sie das Internet erreichen. Private brauchen NAT oder Endpunkte.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Platform version</source>
        <translation>Plattformversion</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Of Fargate; file systems need 1.4.0, which LATEST is.</source>
        <translation>Von Fargate; Dateisysteme brauchen 1.4.0, was LATEST ist.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Of a task on Fargate, 21 to 200 GiB. Not set: 20 GiB, which are included.</source>
        <translation>Eines Tasks auf Fargate, 21 bis 200 GiB. Nicht gesetzt: 20 GiB, die enthalten sind.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Scheduling</source>
        <translation>Planung</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>REPLICA keeps the desired count; DAEMON one task on each instance.</source>
        <translation>REPLICA hält die gewünschte Zahl; DAEMON einen Task auf jeder Instanz.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>On which instance a task is put: spread over zones, or packed by memory. Where it fits is what counts in a run.</source>
        <translation>Auf welche Instanz ein Task kommt: über Zonen verteilt, oder nach Speicher gepackt. In einem Lauf zählt, wo er passt.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>an image&apos;s name without blanks</source>
        <translation>der Name eines Abbilds ohne Leerzeichen</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>On which the container listens.</source>
        <translation>Auf dem der Container lauscht.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Names and values; secrets belong below.</source>
        <translation>Namen und Werte; Geheimnisse gehören darunter.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Names, and the ARNs of secrets or parameters that hold the values; the execution role reads them.</source>
        <translation>Namen, und die ARNs von Geheimnissen oder Parametern mit den Werten; die Ausführungsrolle liest sie.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Execution role</source>
        <translation>Ausführungsrolle</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>With it the task&apos;s image is pulled, its logs are written and its secrets are read.</source>
        <translation>Mit ihr wird das Abbild des Tasks geholt, werden seine Logs geschrieben und seine Geheimnisse gelesen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Stop time-out</source>
        <translation>Zeitlimit des Endes</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>From SIGTERM to SIGKILL; at most 120 s on Fargate.</source>
        <translation>Von SIGTERM bis SIGKILL; auf Fargate höchstens 120 s.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Log driver</source>
        <translation>Log-Treiber</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Fargate knows awslogs, splunk and awsfirelens.</source>
        <translation>Fargate kennt awslogs, splunk und awsfirelens.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Log stream prefix</source>
        <translation>Präfix der Log-Streams</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Begins the names of the log streams; Fargate needs it.</source>
        <translation>Beginnt die Namen der Log-Streams; Fargate braucht es.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>up to 64 letters, digits, dots and dashes</source>
        <translation>bis zu 64 Buchstaben, Ziffern, Punkte und Striche</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Days that logs are kept</source>
        <translation>Tage, die Logs aufbewahrt werden</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>In the log group that is made for awslogs.</source>
        <translation>In der Log-Gruppe, die für awslogs angelegt wird.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Health check grace period</source>
        <translation>Schonfrist der Integritätsprüfung</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Time after the start of a task in which failed checks of the load balancer are ignored. A task that fails later is replaced.</source>
        <translation>Zeit nach dem Start eines Tasks, in der fehlgeschlagene Prüfungen des Load Balancers ignoriert werden. Ein Task, der später durchfällt, wird ersetzt.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>ROLLING replaces tasks bit by bit; the others start a second set and shift the traffic at once, after a tenth, or in steps.</source>
        <translation>ROLLING ersetzt Tasks nach und nach; die anderen starten einen zweiten Satz und verschieben den Verkehr auf einmal, nach einem Zehntel oder in Schritten.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Minimum healthy percent</source>
        <translation>Mindestanteil gesunder Tasks</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Of the desired count, rounded up: so many tasks keep running during a rolling deployment.</source>
        <translation>Der gewünschten Zahl, aufgerundet: So viele Tasks laufen während einer rollierenden Bereitstellung weiter.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Maximum percent</source>
        <translation>Höchstanteil</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Of the desired count, rounded down: so many tasks may exist during a rolling deployment.</source>
        <translation>Der gewünschten Zahl, abgerundet: So viele Tasks darf es während einer rollierenden Bereitstellung geben.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Circuit breaker</source>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>A rolling deployment whose tasks keep failing is ended and rolled back.</source>
        <translation>Eine rollierende Bereitstellung, deren Tasks immer wieder scheitern, wird beendet und zurückgenommen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Bake time</source>
        <translation>Haltezeit</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Minutes that the old tasks stay behind a shift, or between steps.</source>
        <translation>Minuten, die die alten Tasks nach einem Wechsel bleiben, oder zwischen Schritten.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Percent of the traffic that a step of CANARY or LINEAR shifts.</source>
        <translation>Prozent des Verkehrs, die ein Schritt von CANARY oder LINEAR verschiebt.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Time to attach a task&apos;s own network interface (awsvpc).</source>
        <translation>Zeit, um die eigene Netzwerkschnittstelle eines Tasks anzuhängen (awsvpc).</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Place on Fargate</source>
        <translation>Platz auf Fargate</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Time until Fargate has a place for a task.</source>
        <translation>Zeit, bis Fargate einen Platz für einen Task hat.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Size of the image</source>
        <translation>Größe des Abbilds</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Megabytes, compressed. Fargate pulls it for each task; instances keep it.</source>
        <translation>Megabyte, komprimiert. Fargate holt es für jeden Task; Instanzen behalten es.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Speed of the pull</source>
        <translation>Geschwindigkeit des Holens</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Megabytes a second; unpacking adds half as much time.</source>
        <translation>Megabyte je Sekunde; das Entpacken kostet noch halb so viel Zeit.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Start of the program</source>
        <translation>Start des Programms</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>From the start of the container to the first request that it can answer.</source>
        <translation>Vom Start des Containers bis zur ersten Anfrage, die er beantworten kann.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Memory in use</source>
        <translation>Genutzter Speicher</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Of an idle task.</source>
        <translation>Eines untätigen Tasks.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Memory of a request</source>
        <translation>Speicher einer Anfrage</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>That each request in progress takes on top.</source>
        <translation>Den jede laufende Anfrage zusätzlich braucht.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/settings.cpp" line="1"/>
        <source>Requests, or messages of a queue, that one task works on at the same time.</source>
        <translation>Anfragen, oder Nachrichten einer Warteschlange, an denen ein Task gleichzeitig arbeitet.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_definition.cpp" line="1"/>
        <source>Image of the containers of %1</source>
        <translation>Abbild der Container von %1</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Fargate has no tasks of %1 CPU units with %2 MiB.</source>
        <translation>Fargate hat keine Tasks von %1 CPU-Einheiten mit %2 MiB.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>AWS refuses the task definition.</source>
        <translation>AWS lehnt die Task-Definition ab.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>The nearest size has %1 CPU units and %2 MiB.</source>
        <translation>Die nächste Größe hat %1 CPU-Einheiten und %2 MiB.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Take the nearest size</source>
        <translation>Die nächste Größe nehmen</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 runs on Fargate without network interfaces of its own.</source>
        <translation>%1 läuft auf Fargate ohne eigene Netzwerkschnittstellen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Fargate refuses other network modes than awsvpc.</source>
        <translation>Fargate lehnt andere Netzwerkmodi als awsvpc ab.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Use awsvpc.</source>
        <translation>Verwenden Sie awsvpc.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 runs on Fargate and says where its tasks are placed.</source>
        <translation>%1 läuft auf Fargate und sagt, wo seine Tasks platziert werden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Fargate places them itself and refuses the setting.</source>
        <translation>Fargate platziert sie selbst und lehnt die Einstellung ab.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Remove the placement.</source>
        <translation>Entfernen Sie die Platzierung.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 is a daemon on Fargate.</source>
        <translation>%1 ist ein Daemon auf Fargate.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>A daemon runs on each instance, and Fargate has none.</source>
        <translation>Ein Daemon läuft auf jeder Instanz, und Fargate hat keine.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 uses a log driver that Fargate does not have.</source>
        <translation>%1 verwendet einen Log-Treiber, den Fargate nicht hat.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Use awslogs, splunk or awsfirelens.</source>
        <translation>Verwenden Sie awslogs, splunk oder awsfirelens.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 mounts a file system on a platform that cannot.</source>
        <translation>%1 hängt ein Dateisystem auf einer Plattform ein, die das nicht kann.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>File systems need platform version 1.4.0.</source>
        <translation>Dateisysteme brauchen die Plattformversion 1.4.0.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Use LATEST.</source>
        <translation>Verwenden Sie LATEST.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Tasks of %1 have no execution role.</source>
        <translation>Tasks von %1 haben keine Ausführungsrolle.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>It pulls the image and writes the logs; without it a task cannot start.</source>
        <translation>Sie holt das Abbild und schreibt die Logs; ohne sie kann ein Task nicht starten.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Give it one.</source>
        <translation>Geben Sie ihm eine.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>The log streams of %1 have no prefix.</source>
        <translation>Die Log-Streams von %1 haben kein Präfix.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>On Fargate, awslogs needs one.</source>
        <translation>Auf Fargate braucht awslogs eines.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Set a prefix, such as app.</source>
        <translation>Setzen Sie ein Präfix, etwa app.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 mounts a bucket.</source>
        <translation>%1 hängt einen Bucket ein.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>An S3 bucket cannot be mounted as a volume.</source>
        <translation>Ein S3-Bucket kann nicht als Volume eingehängt werden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Call it by requests with a task role, or mount EFS.</source>
        <translation>Rufen Sie ihn durch Anfragen mit einer Task-Rolle auf, oder hängen Sie EFS ein.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 mounts by role or access point without encryption.</source>
        <translation>%1 hängt nach Rolle oder Zugriffspunkt ohne Verschlüsselung ein.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>AWS refuses it: both need encryption in transit.</source>
        <translation>AWS lehnt das ab: Beides braucht Verschlüsselung bei der Übertragung.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Switch on encryption in transit.</source>
        <translation>Schalten Sie die Verschlüsselung bei der Übertragung ein.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 mounts an access point below a directory.</source>
        <translation>%1 hängt einen Zugriffspunkt unter einem Verzeichnis ein.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>An access point is a directory by itself; the root directory must be left out.</source>
        <translation>Ein Zugriffspunkt ist selbst ein Verzeichnis; das Stammverzeichnis muss wegbleiben.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Remove the root directory.</source>
        <translation>Entfernen Sie das Stammverzeichnis.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Tasks of %1 stand in public subnets without an address.</source>
        <translation>Tasks von %1 stehen ohne Adresse in öffentlichen Subnetzen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>They cannot reach the registry, so their image cannot be pulled.</source>
        <translation>Sie erreichen die Registry nicht, also kann ihr Abbild nicht geholt werden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Give them public addresses, or put them in private subnets behind NAT.</source>
        <translation>Geben Sie ihnen öffentliche Adressen, oder stellen Sie sie in private Subnetze hinter NAT.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Tasks of %1 cannot reach the registry of images.</source>
        <translation>Tasks von %1 erreichen die Registry der Abbilder nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Their subnets have no NAT gateway, nor endpoints of ECR, S3 and the logs: the image cannot be pulled.</source>
        <translation>Ihre Subnetze haben weder ein NAT-Gateway noch Endpunkte von ECR, S3 und den Logs: Das Abbild kann nicht geholt werden.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Give the VPC a NAT gateway, or the endpoints ecr.api, ecr.dkr, s3 and logs.</source>
        <translation>Geben Sie der VPC ein NAT-Gateway, oder die Endpunkte ecr.api, ecr.dkr, s3 und logs.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 uses a log driver that the agent does not offer by itself.</source>
        <translation>%1 verwendet einen Log-Treiber, den der Agent von sich aus nicht anbietet.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Tasks cannot be placed on an instance whose agent does not list the driver.</source>
        <translation>Tasks können nicht auf eine Instanz gelegt werden, deren Agent den Treiber nicht nennt.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Add it to ECS_AVAILABLE_LOGGING_DRIVERS in /etc/ecs/ecs.config, or use awslogs.</source>
        <translation>Fügen Sie ihn zu ECS_AVAILABLE_LOGGING_DRIVERS in /etc/ecs/ecs.config hinzu, oder verwenden Sie awslogs.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 stands behind more than five target groups.</source>
        <translation>%1 steht hinter mehr als fünf Zielgruppen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>AWS refuses the sixth.</source>
        <translation>AWS lehnt die sechste ab.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Split the service.</source>
        <translation>Teilen Sie den Dienst.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>A Classic Load Balancer is to reach tasks of %1 by addresses of their own.</source>
        <translation>Ein Classic Load Balancer soll Tasks von %1 über eigene Adressen erreichen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>It only knows instances; neither Fargate nor awsvpc work with it.</source>
        <translation>Er kennt nur Instanzen; weder Fargate noch awsvpc arbeiten mit ihm.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Use an Application or Network Load Balancer.</source>
        <translation>Verwenden Sie einen Application oder Network Load Balancer.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>%1 stands behind a Classic Load Balancer.</source>
        <translation>%1 steht hinter einem Classic Load Balancer.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>It knows no dynamic ports, so each instance runs one task of a port.</source>
        <translation>Er kennt keine dynamischen Ports, also läuft auf jeder Instanz ein Task je Port.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Use an Application Load Balancer.</source>
        <translation>Verwenden Sie einen Application Load Balancer.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>The target group of %1 registers instances, and its tasks have addresses of their own.</source>
        <translation>Die Zielgruppe von %1 registriert Instanzen, und seine Tasks haben eigene Adressen.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>AWS refuses the service.</source>
        <translation>AWS lehnt den Dienst ab.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/task_rules.cpp" line="1"/>
        <source>Set the target type to ip.</source>
        <translation>Setzen Sie den Zieltyp auf ip.</translation>
    </message>
    <message>
        <source>Tasks are not killed for memory.</source>
        <translation>Tasks werden nicht wegen Speichers beendet.</translation>
    </message>
    <message>
        <source>Tasks that cannot start are tried again at once, without the growing pauses of AWS.</source>
        <translation>Tasks, die nicht starten können, werden sofort wieder versucht, ohne die wachsenden Pausen von AWS.</translation>
    </message>
    <message>
        <source>Failing tasks</source>
        <translation>Scheiternde Tasks</translation>
    </message>
    <message>
        <source>Share of the tasks that fail their health checks: they are stopped and replaced by others, of which as many fail. Set it with a deployment for its new tasks only.</source>
        <translation>Anteil der Tasks, die ihre Zustandsprüfungen nicht bestehen: Sie werden beendet und durch andere ersetzt, von denen ebenso viele scheitern. Mit einer Bereitstellung gesetzt, gilt er nur für deren neue Tasks.</translation>
    </message>
    <message>
        <location filename="../model/services/ecs/ecs.cpp"/>
        <source>Events about tasks that stop come from those that events have started; tasks that scaling or a deployment stops send none.</source>
        <translation>Ereignisse über Tasks, die anhalten, kommen von denen, die Ereignisse gestartet haben; Tasks, die eine Skalierung oder ein Deployment anhält, senden keine.</translation>
    </message>
    <message>
        <source>Interruptions by Spot come as evenly as they do on average.</source>
        <translation>Unterbrechungen durch Spot kommen so gleichmäßig wie im Mittel.</translation>
    </message>
    <message>
        <source>Interruptions by Spot</source>
        <translation>Unterbrechungen durch Spot</translation>
    </message>
    <message>
        <source>Share of the tasks on FARGATE_SPOT that AWS takes away in an hour. Each is announced two minutes before, and another one starts in its place.</source>
        <translation>Anteil der Tasks auf FARGATE_SPOT, die AWS in einer Stunde wegnimmt. Jede Wegnahme wird zwei Minuten vorher angekündigt, und ein anderer Task startet an seiner Stelle.</translation>
    </message>
    <message>
        <source>%1 is to shift its traffic bit by bit behind a Network Load Balancer.</source>
        <translation>%1 soll seinen Verkehr hinter einem Network Load Balancer nach und nach verschieben.</translation>
    </message>
    <message>
        <source>That one sends all connections to one set of tasks or to the other; AWS refuses a deployment in parts.</source>
        <translation>Dieser schickt alle Verbindungen zu den einen oder zu den anderen Tasks; AWS weist ein Deployment in Teilen ab.</translation>
    </message>
    <message>
        <source>Shift all at once, or use an Application Load Balancer.</source>
        <translation>Verschieben Sie alles auf einmal, oder nehmen Sie einen Application Load Balancer.</translation>
    </message>
    <message>
        <source>Traffic is to be shifted in parts behind a Network Load Balancer.</source>
        <translation>Verkehr soll hinter einem Network Load Balancer in Teilen verschoben werden.</translation>
    </message>
    <message>
        <source>Name of an image of another registry. Not set: a parameter of the template.</source>
        <translation>Name eines Images einer anderen Registry. Nicht gesetzt: ein Parameter der Vorlage.</translation>
    </message>
    <message>
        <source>A task&apos;s image is to come from a repository that is not there.</source>
        <translation>Das Image eines Tasks soll aus einem Repository kommen, das es nicht gibt.</translation>
    </message>
    <message>
        <source>Images of the design&apos;s own repository are pulled through NAT.</source>
        <translation>Images aus dem eigenen Repository des Entwurfs werden durch NAT geholt.</translation>
    </message>
    <message>
        <source>Each task of %1 that starts pulls its image through NAT.</source>
        <translation>Jeder Task von %1, der startet, holt sein Image durch NAT.</translation>
    </message>
    <message>
        <source>Each gigabyte through NAT is billed; the layers of an image come from S3, whose gateway endpoint is free.</source>
        <translation>Jedes Gigabyte durch NAT wird berechnet; die Schichten eines Images kommen aus S3, dessen Gateway-Endpunkt kostenlos ist.</translation>
    </message>
    <message>
        <source>Draw endpoints of ecr.api, ecr.dkr, s3 and logs when many tasks start.</source>
        <translation>Zeichnen Sie Endpunkte für ecr.api, ecr.dkr, s3 und logs, wenn viele Tasks starten.</translation>
    </message>
    <message>
        <source>Capacity providers</source>
        <translation>Kapazitätsanbieter</translation>
    </message>
    <message>
        <source>Instead of a launch type: on what tasks run, and in which proportion.</source>
        <translation>Statt eines Starttyps: worauf Tasks laufen, und in welchem Verhältnis.</translation>
    </message>
    <message>
        <source>Capacity provider</source>
        <translation>Kapazitätsanbieter</translation>
    </message>
    <message>
        <source>FARGATE, FARGATE_SPOT, or the id of a group that the cluster is wired to.</source>
        <translation>FARGATE, FARGATE_SPOT oder die Id einer Gruppe, mit der der Cluster verbunden ist.</translation>
    </message>
    <message>
        <source>1 to 255 characters without blanks</source>
        <translation>1 bis 255 Zeichen ohne Leerzeichen</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Sockel</translation>
    </message>
    <message>
        <source>Tasks that it gets before all others; only one may have a base.</source>
        <translation>Tasks, die er vor allen anderen bekommt; nur einer darf einen Sockel haben.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Its part of all further tasks, over the sum of the weights.</source>
        <translation>Sein Teil aller weiteren Tasks, über der Summe der Gewichte.</translation>
    </message>
    <message>
        <source>vCPU on Spot</source>
        <translation>vCPU auf Spot</translation>
    </message>
    <message>
        <source>Memory on Spot</source>
        <translation>Arbeitsspeicher auf Spot</translation>
    </message>
    <message>
        <source>Tasks of a strategy over several groups all run on its first group.</source>
        <translation>Tasks einer Strategie über mehrere Gruppen laufen alle auf deren erster Gruppe.</translation>
    </message>
    <message>
        <source>A launch type and a strategy of capacity providers are set.</source>
        <translation>Ein Starttyp und eine Strategie von Kapazitätsanbietern sind gesetzt.</translation>
    </message>
    <message>
        <source>A strategy names a provider that the cluster does not have.</source>
        <translation>Eine Strategie nennt einen Anbieter, den der Cluster nicht hat.</translation>
    </message>
    <message>
        <source>Two capacity providers of a strategy have a base.</source>
        <translation>Zwei Kapazitätsanbieter einer Strategie haben einen Sockel.</translation>
    </message>
    <message>
        <source>All capacity providers of a strategy have the weight 0.</source>
        <translation>Alle Kapazitätsanbieter einer Strategie haben das Gewicht 0.</translation>
    </message>
    <message>
        <source>A strategy mixes Fargate with groups of instances.</source>
        <translation>Eine Strategie mischt Fargate mit Gruppen von Instanzen.</translation>
    </message>
    <message>
        <source>Two capacity providers of %1 have a base.</source>
        <translation>Zwei Kapazitätsanbieter von %1 haben einen Sockel.</translation>
    </message>
    <message>
        <source>AWS refuses a strategy with more than one.</source>
        <translation>AWS weist eine Strategie mit mehr als einem ab.</translation>
    </message>
    <message>
        <source>Leave the base of one.</source>
        <translation>Lassen Sie den Sockel von einem stehen.</translation>
    </message>
    <message>
        <source>All capacity providers of %1 have the weight 0.</source>
        <translation>Alle Kapazitätsanbieter von %1 haben das Gewicht 0.</translation>
    </message>
    <message>
        <source>No task can be placed beyond the base.</source>
        <translation>Über den Sockel hinaus kann kein Task platziert werden.</translation>
    </message>
    <message>
        <source>Give one of them a weight.</source>
        <translation>Geben Sie einem von ihnen ein Gewicht.</translation>
    </message>
    <message>
        <source>%1 has a launch type and a strategy of capacity providers.</source>
        <translation>%1 hat einen Starttyp und eine Strategie von Kapazitätsanbietern.</translation>
    </message>
    <message>
        <source>AWS takes one of them; here the strategy counts.</source>
        <translation>AWS nimmt eines davon; hier zählt die Strategie.</translation>
    </message>
    <message>
        <source>Leave the launch type open.</source>
        <translation>Lassen Sie den Starttyp offen.</translation>
    </message>
    <message>
        <source>%1 is to run on %2, which its cluster does not have.</source>
        <translation>%1 soll auf %2 laufen, was sein Cluster nicht hat.</translation>
    </message>
    <message>
        <source>AWS refuses a strategy with a provider that the cluster is not associated with.</source>
        <translation>AWS weist eine Strategie mit einem Anbieter ab, der dem Cluster nicht zugeordnet ist.</translation>
    </message>
    <message>
        <source>Wire the cluster to that group, or name FARGATE or FARGATE_SPOT.</source>
        <translation>Verbinden Sie den Cluster mit dieser Gruppe, oder nennen Sie FARGATE oder FARGATE_SPOT.</translation>
    </message>
    <message>
        <source>%1 is to run on Fargate and on instances.</source>
        <translation>%1 soll auf Fargate und auf Instanzen laufen.</translation>
    </message>
    <message>
        <source>AWS does not take both in one strategy.</source>
        <translation>AWS nimmt nicht beides in einer Strategie.</translation>
    </message>
    <message>
        <source>Make two services of it, or use one kind.</source>
        <translation>Machen Sie zwei Services daraus, oder nehmen Sie eine Art.</translation>
    </message>
</context>
<context>
    <name>ELB</name>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Use an Application Load Balancer.</source>
        <translation>Verwenden Sie einen Application Load Balancer.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Health checks</source>
        <translation>Integritätsprüfungen</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="../model/services/elb/deployment.cpp" line="1"/>
        <source>A Network Load Balancer forwards to one target group; the first one is exported</source>
        <translation>Ein Network Load Balancer leitet an eine Zielgruppe weiter; exportiert wird die erste</translation>
    </message>
    <message>
        <location filename="../model/services/elb/deployment.cpp" line="1"/>
        <source>Address of the load balancer %1</source>
        <translation>Adresse des Load Balancers %1</translation>
    </message>
    <message>
        <location filename="../model/services/elb/deployment.cpp" line="1"/>
        <source>%1 is no resource of AWS: register its addresses by hand</source>
        <translation>%1 ist keine Ressource von AWS: Registrieren Sie seine Adressen von Hand</translation>
    </message>
    <message>
        <location filename="../model/services/elb/deployment.cpp" line="1"/>
        <source>Show the health of the targets of %1</source>
        <translation>Die Gesundheit der Ziele von %1 zeigen</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Requests that arrive.</source>
        <translation>Anfragen, die eintreffen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>From the request&apos;s leaving for a target to its answer.</source>
        <translation>Vom Weg der Anfrage zu einem Ziel bis zu dessen Antwort.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Answers of targets with success.</source>
        <translation>Antworten von Zielen mit Erfolg.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Answers of targets with 4xx.</source>
        <translation>Antworten von Zielen mit 4xx.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Answers of targets with 5xx.</source>
        <translation>Antworten von Zielen mit 5xx.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Answers that it makes itself: 502, 503, 504.</source>
        <translation>Antworten, die er selbst gibt: 502, 503, 504.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A target, such as a function, failed without an answer.</source>
        <translation>Ein Ziel, etwa eine Funktion, scheiterte ohne Antwort.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>There was no target.</source>
        <translation>Es gab kein Ziel.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A target was silent for longer than the idle timeout.</source>
        <translation>Ein Ziel schwieg länger als das Leerlauf-Zeitlimit.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Targets of a Classic Load Balancer that get requests.</source>
        <translation>Ziele eines Classic Load Balancers, die Anfragen bekommen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Targets that get requests.</source>
        <translation>Ziele, die Anfragen bekommen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Requests for each target; unlike utilisation it grows without end, so scaling by it sees the whole overload.</source>
        <translation>Anfragen je Ziel; anders als die Auslastung wächst sie ohne Ende, also sieht eine Skalierung danach die ganze Überlast.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Spreads requests over targets in several zones.</source>
        <translation>Verteilt Anfragen auf Ziele in mehreren Zonen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A load balancer has subnets in fewer than two zones.</source>
        <translation>Ein Load Balancer hat Subnetze in weniger als zwei Zonen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A load balancer sends to a target without a target group.</source>
        <translation>Ein Load Balancer sendet ohne Zielgruppe an ein Ziel.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A load balancer leads nowhere.</source>
        <translation>Ein Load Balancer führt nirgendwohin.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A listener for HTTPS or TLS has no certificate.</source>
        <translation>Ein Listener für HTTPS oder TLS hat kein Zertifikat.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Targets answer later than the idle timeout.</source>
        <translation>Ziele antworten später als das Leerlauf-Zeitlimit.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Clients give up before the load balancer does.</source>
        <translation>Clients geben vor dem Load Balancer auf.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A Network Load Balancer may load zones unevenly.</source>
        <translation>Ein Network Load Balancer belastet Zonen womöglich ungleich.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A Classic Load Balancer is used.</source>
        <translation>Ein Classic Load Balancer wird verwendet.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A load balancer grows by itself over minutes; a sudden doubling, which may give 503 in AWS, does not here.</source>
        <translation>Ein Load Balancer wächst von selbst über Minuten; eine plötzliche Verdopplung, die in AWS 503 ergeben kann, tut das hier nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Targets are one pool: how unevenly an algorithm or long connections load them is not modelled.</source>
        <translation>Ziele sind ein Vorrat: Wie ungleich ein Algorithmus oder lange Verbindungen sie belasten, ist nicht modelliert.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>When all targets fail their checks, AWS sends to all of them all the same; here nobody answers.</source>
        <translation>Bestehen alle Ziele ihre Prüfungen nicht, sendet AWS trotzdem an alle; hier antwortet niemand.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Target group</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>The targets of a load balancer, with their health checks; wire it to a service, group or function.</source>
        <translation>Die Ziele eines Load Balancers mit ihren Integritätsprüfungen; verbinden Sie sie mit einem Dienst, einer Gruppe oder einer Funktion.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A target group has no targets.</source>
        <translation>Eine Zielgruppe hat keine Ziele.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Slow start does not go with the algorithm.</source>
        <translation>Der langsame Start passt nicht zum Algorithmus.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Slow start is shorter than 30 s.</source>
        <translation>Der langsame Start ist kürzer als 30 s.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Stickiness does not go with the algorithm.</source>
        <translation>Die Bindung passt nicht zum Algorithmus.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>A health check may take longer than its interval.</source>
        <translation>Eine Integritätsprüfung darf länger dauern als ihr Intervall.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>The deregistration delay is far longer than requests take.</source>
        <translation>Die Abmeldefrist ist weit länger, als Anfragen dauern.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>The target type does not fit the targets.</source>
        <translation>Der Zieltyp passt nicht zu den Zielen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Targets that leave finish what they have begun; the deregistration delay ends nothing and holds nothing up.</source>
        <translation>Ziele, die gehen, erledigen, was sie begonnen haben; die Abmeldeverzögerung beendet nichts und hält nichts auf.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/elb.cpp" line="1"/>
        <source>Several targets that are wired get equal shares, whatever their size.</source>
        <translation>Mehrere verbundene Ziele bekommen gleiche Anteile, wie groß sie auch sind.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/pricing.cpp" line="1"/>
        <source>Classic Load Balancer</source>
        <translation>Classic Load Balancer</translation>
    </message>
    <message>
        <location filename="../model/services/elb/pricing.cpp" line="1"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../model/services/elb/pricing.cpp" line="1"/>
        <source>Capacity units</source>
        <translation>Kapazitätseinheiten</translation>
    </message>
    <message>
        <location filename="../model/services/elb/pricing.cpp" line="1"/>
        <source>A target group costs nothing.</source>
        <translation>Eine Zielgruppe kostet nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 leads nowhere.</source>
        <translation>%1 führt nirgendwohin.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>It answers 503 to every request.</source>
        <translation>Er beantwortet jede Anfrage mit 503.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Wire it to a target group.</source>
        <translation>Verbinden Sie ihn mit einer Zielgruppe.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 sends to a target without a target group.</source>
        <translation>%1 sendet ohne Zielgruppe an ein Ziel.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Application and Network Load Balancers know only target groups; the template leaves the wire out.</source>
        <translation>Application und Network Load Balancer kennen nur Zielgruppen; die Vorlage lässt die Leitung weg.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Put a target group between them.</source>
        <translation>Setzen Sie eine Zielgruppe dazwischen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 is a Classic Load Balancer.</source>
        <translation>%1 ist ein Classic Load Balancer.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>It knows no paths, no weights, no addresses and no functions.</source>
        <translation>Er kennt keine Pfade, keine Gewichte, keine Adressen und keine Funktionen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>The listener of %1 has no certificate.</source>
        <translation>Der Listener von %1 hat kein Zertifikat.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>AWS refuses a listener for HTTPS or TLS without one.</source>
        <translation>AWS lehnt einen Listener für HTTPS oder TLS ohne eines ab.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Name a certificate, or listen by HTTP.</source>
        <translation>Nennen Sie ein Zertifikat, oder lauschen Sie über HTTP.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 has subnets in one zone only.</source>
        <translation>%1 hat nur in einer Zone Subnetze.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>AWS refuses an Application Load Balancer in fewer than two.</source>
        <translation>AWS lehnt einen Application Load Balancer in weniger als zweien ab.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Put it into the VPC, and draw a second zone with a subnet.</source>
        <translation>Stellen Sie ihn in die VPC, und zeichnen Sie eine zweite Zone mit einem Subnetz.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 keeps connections in their zone.</source>
        <translation>%1 hält Verbindungen in ihrer Zone.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Zones with fewer targets are loaded more, and one whose targets are gone gets none answered.</source>
        <translation>Zonen mit weniger Zielen werden stärker belastet, und eine, deren Ziele weg sind, bekommt nichts beantwortet.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Let it send across zones, for a charge, or keep the zones even.</source>
        <translation>Lassen Sie ihn gegen Gebühr über Zonen hinweg senden, oder halten Sie die Zonen gleich.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 gives up after %2 s, and %3 after %4 s.</source>
        <translation>%1 gibt nach %2 s auf, und %3 nach %4 s.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Slow requests end as 460, and targets go on working on them.</source>
        <translation>Langsame Anfragen enden als 460, und Ziele arbeiten weiter daran.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Set the idle timeout below the client&apos;s.</source>
        <translation>Setzen Sie das Leerlauf-Zeitlimit unter das des Clients.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 gives up on %2 requests of the run.</source>
        <translation>%1 gibt %2 Anfragen des Laufs auf.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Their targets are silent for longer than the idle timeout: clients get 504, and the work is for nobody.</source>
        <translation>Ihre Ziele schweigen länger als das Leerlauf-Zeitlimit: Clients bekommen 504, und die Arbeit ist für niemanden.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Make the targets faster or more, or raise the idle timeout.</source>
        <translation>Machen Sie die Ziele schneller oder zahlreicher, oder heben Sie das Leerlauf-Zeitlimit an.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>The target type of %1 does not fit its targets.</source>
        <translation>Der Zieltyp von %1 passt nicht zu seinen Zielen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>A group holds addresses, or instances, or one function.</source>
        <translation>Eine Gruppe enthält Adressen, oder Instanzen, oder eine Funktion.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Set the type that fits, or use a group for each.</source>
        <translation>Setzen Sie den passenden Typ, oder verwenden Sie je eine Gruppe.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 starts targets slowly by an algorithm that cannot.</source>
        <translation>%1 startet Ziele langsam mit einem Algorithmus, der das nicht kann.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>AWS allows slow start with round_robin only.</source>
        <translation>AWS erlaubt den langsamen Start nur mit round_robin.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Use round_robin.</source>
        <translation>Verwenden Sie round_robin.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>The slow start of %1 is shorter than AWS allows.</source>
        <translation>Der langsame Start von %1 ist kürzer, als AWS erlaubt.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>It is 0, or 30 to 900 s.</source>
        <translation>Er ist 0, oder 30 bis 900 s.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Take 30 s, or none.</source>
        <translation>Nehmen Sie 30 s, oder keinen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 keeps clients at a target and draws targets at random.</source>
        <translation>%1 hält Clients an einem Ziel und zieht Ziele zufällig.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>AWS refuses both together.</source>
        <translation>AWS lehnt beides zusammen ab.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>%1 has no targets.</source>
        <translation>%1 hat keine Ziele.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Its share of the requests is answered with 503.</source>
        <translation>Ihr Anteil der Anfragen wird mit 503 beantwortet.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Wire it to a service, a group of instances or a function.</source>
        <translation>Verbinden Sie sie mit einem Dienst, einer Gruppe von Instanzen oder einer Funktion.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>A health check of %1 may take longer than its interval.</source>
        <translation>Eine Integritätsprüfung von %1 darf länger dauern als ihr Intervall.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>AWS refuses it.</source>
        <translation>AWS lehnt das ab.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Give it less time.</source>
        <translation>Geben Sie ihr weniger Zeit.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Targets that leave %1 are kept for minutes.</source>
        <translation>Ziele, die %1 verlassen, werden minutenlang gehalten.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>Requests take less than a second, so deployments and scaling in wait for nothing.</source>
        <translation>Anfragen dauern weniger als eine Sekunde, also warten Bereitstellungen und das Verkleinern vergeblich.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/rules.cpp" line="1"/>
        <source>30 s suffice.</source>
        <translation>30 s genügen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Use, for the bill</source>
        <translation>Nutzung, für die Rechnung</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Requests of a connection</source>
        <translation>Anfragen einer Verbindung</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>That a client sends before it closes it; new connections are one of the dimensions of the bill.</source>
        <translation>Die ein Client sendet, bevor er sie schließt; neue Verbindungen sind eine der Dimensionen der Rechnung.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>application routes requests (HTTP) by rules and weights; network passes connections (TCP, TLS) with least delay and fixed addresses; classic is the old kind, for instances only.</source>
        <translation>application leitet Anfragen (HTTP) nach Regeln und Gewichten; network reicht Verbindungen (TCP, TLS) mit geringster Verzögerung und festen Adressen weiter; classic ist die alte Art, nur für Instanzen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Reached from the internet, or from inside the VPC only.</source>
        <translation>Aus dem Internet erreichbar, oder nur aus der VPC.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>HTTP or HTTPS; a Network Load Balancer listens by TCP instead of the first and TLS instead of the second.</source>
        <translation>HTTP oder HTTPS; ein Network Load Balancer lauscht statt des ersten über TCP und statt des zweiten über TLS.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>On which it listens.</source>
        <translation>Auf dem er lauscht.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>ARN of the certificate for HTTPS and TLS.</source>
        <translation>ARN des Zertifikats für HTTPS und TLS.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>an ARN</source>
        <translation>ein ARN</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Idle timeout</source>
        <translation>Leerlauf-Zeitlimit</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>A target that is silent for longer is given up: the client gets 504.</source>
        <translation>Ein Ziel, das länger schweigt, wird aufgegeben: Der Client bekommt 504.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Across zones</source>
        <translation>Über Zonen hinweg</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>A Network Load Balancer sends to targets in other zones too, for a charge; the others always do.</source>
        <translation>Ein Network Load Balancer sendet gegen Gebühr auch an Ziele in anderen Zonen; die anderen tun das immer.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Deletion protection</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>It cannot be deleted until this is switched off.</source>
        <translation>Er kann nicht gelöscht werden, bis das ausgeschaltet ist.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Overhead</source>
        <translation>Eigenzeit</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Time that it adds to a request. AWS gives no figure; a Network Load Balancer adds less.</source>
        <translation>Zeit, die er zu einer Anfrage hinzufügt. AWS nennt keine Zahl; ein Network Load Balancer fügt weniger hinzu.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>That a request is compared with; ten are free.</source>
        <translation>Mit denen eine Anfrage verglichen wird; zehn sind frei.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Bytes of a request</source>
        <translation>Bytes einer Anfrage</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Request and answer together.</source>
        <translation>Anfrage und Antwort zusammen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Addresses (tasks with awsvpc), instances, or one function.</source>
        <translation>Adressen (Tasks mit awsvpc), Instanzen, oder eine Funktion.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>To the targets; a Network Load Balancer uses TCP.</source>
        <translation>Zu den Zielen; ein Network Load Balancer verwendet TCP.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>On which the targets listen.</source>
        <translation>Auf dem die Ziele lauschen.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Which target is next: in turn, the one with the fewest requests, or at random by weight.</source>
        <translation>Welches Ziel als nächstes kommt: der Reihe nach, das mit den wenigsten Anfragen, oder zufällig nach Gewicht.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Stickiness</source>
        <translation>Bindung</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>A client stays with its target for a day.</source>
        <translation>Ein Client bleibt einen Tag bei seinem Ziel.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Slow start</source>
        <translation>Langsamer Start</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>A new target gets its full share after so many seconds, from 30 to 900; 0: at once.</source>
        <translation>Ein neues Ziel bekommt seinen vollen Anteil nach so vielen Sekunden, 30 bis 900; 0: sofort.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Deregistration delay</source>
        <translation>Abmeldefrist</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Requests in progress may take so long when a target leaves.</source>
        <translation>So lange dürfen laufende Anfragen dauern, wenn ein Ziel geht.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Of the health checks; a target that answers 200 is healthy.</source>
        <translation>Der Integritätsprüfungen; ein Ziel, das 200 antwortet, ist gesund.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>a path without blanks</source>
        <translation>ein Pfad ohne Leerzeichen</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Between two checks of a target. A new target is healthy after the first one that it passes.</source>
        <translation>Zwischen zwei Prüfungen eines Ziels. Ein neues Ziel ist nach der ersten bestandenen gesund.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Time-out</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Without an answer for so long, a check has failed.</source>
        <translation>Ohne Antwort für so lange ist eine Prüfung gescheitert.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Healthy threshold</source>
        <translation>Schwelle für gesund</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Passed checks until an unhealthy target gets requests again.</source>
        <translation>Bestandene Prüfungen, bis ein krankes Ziel wieder Anfragen bekommt.</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Unhealthy threshold</source>
        <translation>Schwelle für krank</translation>
    </message>
    <message>
        <location filename="../model/services/elb/settings.cpp" line="1"/>
        <source>Failed checks until a target gets no more requests.</source>
        <translation>Gescheiterte Prüfungen, bis ein Ziel keine Anfragen mehr bekommt.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <location filename="../model/editing/drafting.cpp" line="+33"/>
        <source>There is no node &quot;%1&quot;.</source>
        <translation>Es gibt keinen Knoten &quot;%1&quot;.</translation>
    </message>
    <message>
        <location filename="../model/editing/edit.cpp" line="+37"/>
        <source>&quot;%1&quot; is no number; only numbers can be pinned to a slider.</source>
        <translation>&quot;%1&quot; ist keine Zahl; nur Zahlen lassen sich an einen Regler heften.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A slider needs a lower end below its upper end and a step of 0 or more.</source>
        <translation>Ein Regler braucht ein unteres Ende unter seinem oberen und einen Schritt von 0 oder mehr.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>&quot;%1&quot; is not pinned.</source>
        <translation>&quot;%1&quot; ist nicht angeheftet.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Every scenario needs a name of its own.</source>
        <translation>Jedes Szenario braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <location filename="../model/editing/link_edits.cpp" line="+49"/>
        <location filename="../model/editing/node_edits.cpp" line="+162"/>
        <source>There is no link &quot;%1&quot;.</source>
        <translation>Es gibt keine Verbindung &quot;%1&quot;.</translation>
    </message>
    <message>
        <location filename="../model/editing/node_edits.cpp" line="-122"/>
        <source>There is no kind &quot;%1&quot;.</source>
        <translation>Es gibt keine Art &quot;%1&quot;.</translation>
    </message>
    <message>
        <location line="+136"/>
        <source>&quot;%1&quot; cannot stand there.</source>
        <translation>&quot;%1&quot; kann dort nicht stehen.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>&quot;%1&quot; cannot stand inside itself.</source>
        <translation>&quot;%1&quot; kann nicht in sich selbst stehen.</translation>
    </message>
    <message>
        <source>An intervention begins at 0 s or later and lasts longer than 0 s.</source>
        <translation>Ein Eingriff beginnt bei 0 s oder später und dauert länger als 0 s.</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;.</source>
        <translation>Es gibt kein Szenario „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no place in the picture yet.</source>
        <translation>„%1“ hat im Bild noch keinen Platz.</translation>
    </message>
</context>
<context>
    <name>Efs</name>
    <message>
        <location filename="../model/services/efs/deployment.cpp"/>
        <source>Subnet in which %1 is mounted</source>
        <translation>Subnetz, in dem %1 eingehängt ist</translation>
    </message>
    <message>
        <location filename="../model/services/efs/deployment.cpp"/>
        <source>Security group of %1 that lets TCP 2049 in from its clients</source>
        <translation>Sicherheitsgruppe von %1, die TCP 2049 von seinen Clients hereinlässt</translation>
    </message>
    <message>
        <location filename="../model/services/efs/deployment.cpp"/>
        <source>%1 gets one mount target; add one for each further zone in which it has clients.</source>
        <translation>%1 bekommt ein Einhängeziel; fügen Sie eines für jede weitere Zone hinzu, in der es Clients hat.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/deployment.cpp"/>
        <source>Show state and size of %1</source>
        <translation>Zustand und Größe von %1 zeigen</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Throughput mode</source>
        <translation>Durchsatzmodus</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>elastic grows with the load and bills each GB; bursting has 50 KiB/s for each stored GiB and credits for bursts; provisioned has what is set.</source>
        <translation>elastic wächst mit der Last und berechnet jedes GB; bursting hat 50 KiB/s je gespeichertem GiB und Guthaben für Spitzen; provisioned hat, was gesetzt ist.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Provisioned throughput</source>
        <translation>Bereitgestellter Durchsatz</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>MiB/s of writes; reads get three times as much. It can be lowered once a day.</source>
        <translation>MiB/s für Schreibzugriffe; Lesezugriffe bekommen das Dreifache. Er kann einmal am Tag gesenkt werden.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Burst credits</source>
        <translation>Burst-Guthaben</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>GiB of credits of a bursting file system when the run begins; a new one has 2.1 TiB, which is also the most that is saved for each TiB stored.</source>
        <translation>GiB Guthaben eines Dateisystems im Modus bursting zu Beginn des Laufs; ein neues hat 2,1 TiB, was auch das Höchste ist, das je gespeichertem TiB angespart wird.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Performance mode</source>
        <translation>Leistungsmodus</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>generalPurpose answers fastest; maxIO is the former mode for very many clients.</source>
        <translation>generalPurpose antwortet am schnellsten; maxIO ist der frühere Modus für sehr viele Clients.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Stored data</source>
        <translation>Gespeicherte Daten</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>GiB in the Standard class: their price, and what a bursting file system earns.</source>
        <translation>GiB in der Klasse Standard: ihr Preis, und was ein Dateisystem im Modus bursting verdient.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Share of reads</source>
        <translation>Anteil der Lesezugriffe</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Of the operations on links that do not say what they do, this share reads and the rest writes.</source>
        <translation>Von den Operationen auf Verbindungen, die nicht sagen, was sie tun, liest dieser Anteil, und der Rest schreibt.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Time of an operation without its transfer; AWS says 1 ms for reads and 2.7 ms for writes at best.</source>
        <translation>Zeit einer Operation ohne ihre Übertragung; AWS nennt bestenfalls 1 ms fürs Lesen und 2,7 ms fürs Schreiben.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Files are encrypted at rest; it cannot be changed later.</source>
        <translation>Ruhende Dateien sind verschlüsselt; das lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Whether the requests on this link read or write. mixed: by the file system&apos;s share of reads.</source>
        <translation>Ob die Anfragen auf dieser Verbindung lesen oder schreiben. mixed: nach dem Leseanteil des Dateisystems.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Bytes per operation</source>
        <translation>Bytes je Operation</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>What one request on this link reads or writes; at least 4 KiB are counted.</source>
        <translation>Was eine Anfrage auf dieser Verbindung liest oder schreibt; mindestens 4 KiB werden gezählt.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>All who come this way act as this user and group, whoever they are.</source>
        <translation>Alle, die diesen Weg kommen, handeln als dieser Benutzer und diese Gruppe, wer sie auch sind.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>The folder that is the root for all who come this way; made if it is not there.</source>
        <translation>Der Ordner, der für alle, die diesen Weg kommen, die Wurzel ist; er wird angelegt, wenn er fehlt.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>User id</source>
        <translation>Benutzerkennung</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Group id</source>
        <translation>Gruppenkennung</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Time of an operation with its transfer and what it waits.</source>
        <translation>Zeit einer Operation mit ihrer Übertragung und dem Warten.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Credits that are left to a bursting file system.</source>
        <translation>Guthaben, das einem Dateisystem im Modus bursting bleibt.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Clients with an operation in progress.</source>
        <translation>Clients mit laufender Operation.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>What counts against the throughput: writes, and a part of the reads.</source>
        <translation>Was gegen den Durchsatz zählt: Schreibzugriffe und ein Teil der Lesezugriffe.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Bytes read.</source>
        <translation>Gelesene Bytes.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Bytes written.</source>
        <translation>Geschriebene Bytes.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Tries that found no credits and had to wait.</source>
        <translation>Versuche, die kein Guthaben fanden und warten mussten.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Operations refused because all connections are in use.</source>
        <translation>Operationen, die abgelehnt wurden, weil alle Verbindungen belegt sind.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Connections of a file system</source>
        <translation>Verbindungen eines Dateisystems</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Elastic throughput of reads</source>
        <translation>Elastischer Durchsatz beim Lesen</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Elastic throughput of writes</source>
        <translation>Elastischer Durchsatz beim Schreiben</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>EFS file system</source>
        <translation>EFS-Dateisystem</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Files that many mount at once; holds its access points.</source>
        <translation>Dateien, die viele zugleich einhängen; enthält seine Zugriffspunkte.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>The performance mode maxIO does not go with elastic throughput.</source>
        <translation>Der Leistungsmodus maxIO verträgt sich nicht mit elastischem Durchsatz.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>A function mounts a file system without an access point.</source>
        <translation>Eine Funktion hängt ein Dateisystem ohne Zugriffspunkt ein.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>More clients use a file system than it lets in.</source>
        <translation>Mehr Clients nutzen ein Dateisystem, als es einlässt.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>A bursting file system is going to run out of credits.</source>
        <translation>Einem Dateisystem im Modus bursting geht das Guthaben aus.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Without credits, operations wait by trying again, each second at first and every 8 s later; after some minutes of tries they fail.</source>
        <translation>Ohne Guthaben warten Operationen, indem sie es erneut versuchen, anfangs jede Sekunde, später alle 8 s; nach einigen Minuten von Versuchen scheitern sie.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Credits do not grow beyond what there is at the beginning.</source>
        <translation>Das Guthaben wächst nicht über das hinaus, was zu Beginn da ist.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>A client counts as connected while it has an operation in progress; limits of operations per second are not modelled.</source>
        <translation>Ein Client gilt als verbunden, solange er eine Operation laufen hat; Grenzen der Operationen je Sekunde sind nicht abgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Infrequent Access, Archive, One Zone, replication and mount targets of further zones are not modelled.</source>
        <translation>Infrequent Access, Archive, One Zone, Replikation und Einhängeziele weiterer Zonen sind nicht abgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>EFS access point</source>
        <translation>EFS-Zugriffspunkt</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>A way into a file system with a user and a root folder.</source>
        <translation>Ein Weg in ein Dateisystem mit Benutzer und Wurzelordner.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Users, groups and paths have no effect on times or limits.</source>
        <translation>Benutzer, Gruppen und Pfade haben keine Wirkung auf Zeiten oder Grenzen.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/pricing.cpp"/>
        <source>Data read</source>
        <translation>Gelesene Daten</translation>
    </message>
    <message>
        <location filename="../model/services/efs/pricing.cpp"/>
        <source>Data written</source>
        <translation>Geschriebene Daten</translation>
    </message>
    <message>
        <location filename="../model/services/efs/pricing.cpp"/>
        <source>Access points cost nothing</source>
        <translation>Zugriffspunkte kosten nichts</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>%1 is set to maxIO and to elastic throughput</source>
        <translation>%1 ist auf maxIO und auf elastischen Durchsatz gestellt</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>AWS refuses the combination.</source>
        <translation>AWS lehnt die Kombination ab.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>Take general purpose: it is faster, too.</source>
        <translation>Nehmen Sie generalPurpose: Es ist auch schneller.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>%1 mounts %2 without an access point</source>
        <translation>%1 hängt %2 ohne Zugriffspunkt ein</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>Functions mount a file system by an access point only.</source>
        <translation>Funktionen hängen ein Dateisystem nur über einen Zugriffspunkt ein.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>Lead the link to an access point of it.</source>
        <translation>Führen Sie die Verbindung zu einem seiner Zugriffspunkte.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>The burst credits of %1 last %2 h longer, then it falls to %3 MiB/s</source>
        <translation>Das Burst-Guthaben von %1 reicht noch %2 h, dann fällt es auf %3 MiB/s</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>All its clients become slow at the same time, and stay so while this load goes on.</source>
        <translation>Alle seine Clients werden zugleich langsam und bleiben es, solange diese Last anhält.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>Take elastic throughput, or provision what is needed.</source>
        <translation>Nehmen Sie elastischen Durchsatz, oder stellen Sie bereit, was gebraucht wird.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>More clients use %1 than the %2 that it lets in</source>
        <translation>Mehr Clients nutzen %1 als die %2, die es einlässt</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>Each environment of a function is a client of its own; the rest cannot mount.</source>
        <translation>Jede Umgebung einer Funktion ist ein eigener Client; der Rest kann nicht einhängen.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/rules.cpp"/>
        <source>Limit the concurrency of the functions, or give them file systems of their own.</source>
        <translation>Begrenzen Sie die Nebenläufigkeit der Funktionen, oder geben Sie ihnen eigene Dateisysteme.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Root directory</source>
        <translation>Wurzelordner</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>The folder that is mounted. Not set: all of it.</source>
        <translation>Der Ordner, der eingehängt wird. Nicht gesetzt: alles.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Access point</source>
        <translation>Zugriffspunkt</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Id of the access point that is mounted, such as fsap-1234.</source>
        <translation>Kennung des Zugriffspunkts, der eingehängt wird, etwa fsap-1234.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>By role</source>
        <translation>Nach Rolle</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>The task role decides who may mount.</source>
        <translation>Die Task-Rolle entscheidet, wer einhängen darf.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Encryption in transit</source>
        <translation>Verschlüsselung bei der Übertragung</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Needed for access points and roles.</source>
        <translation>Nötig für Zugriffspunkte und Rollen.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Mount path</source>
        <translation>Einhängepfad</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Functions only: the folder below /mnt in which their code finds the files.</source>
        <translation>Nur Funktionen: der Ordner unter /mnt, in dem ihr Code die Dateien findet.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>/mnt/ and a name of letters, digits, dots, hyphens or underscores</source>
        <translation>/mnt/ und ein Name aus Buchstaben, Ziffern, Punkten, Binde- oder Unterstrichen</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Who is let in</source>
        <translation>Wer eingelassen wird</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>What the security group of the mount targets allows: TCP 2049 from the security groups of who mounts it, or nothing.</source>
        <translation>Was die Sicherheitsgruppe der Einhängepunkte erlaubt: TCP 2049 von den Sicherheitsgruppen derer, die es einhängen, oder nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Who mounts a file system stands in a zone without a mount target.</source>
        <translation>Wer ein Dateisystem einhängt, steht in einer Zone ohne Einhängepunkt.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Nobody is let in by the port of NFS.</source>
        <translation>Niemand wird durch den Port von NFS eingelassen.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Infrequent Access, Archive, One Zone and replication are not modelled.</source>
        <translation>Infrequent Access, Archive, One Zone und Replikation werden nicht nachgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Let %1 in by TCP 2049: its security group is not drawn.</source>
        <translation>Lassen Sie %1 über TCP 2049 ein: Seine Sicherheitsgruppe ist nicht gezeichnet.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>%1 has no mount target in %2, where %3 mounts it</source>
        <translation>%1 hat keinen Einhängepunkt in %2, wo %3 es einhängt</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>The mount fails there, or crosses zones at a price; when the other zone fails, the files are out of reach.</source>
        <translation>Das Einhängen misslingt dort oder führt gegen Aufpreis in eine andere Zone; fällt diese aus, sind die Dateien unerreichbar.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Draw the file system in the network, beside its zones: it then has a mount target in each.</source>
        <translation>Zeichnen Sie das Dateisystem in das Netz, neben dessen Zonen: Dann hat es in jeder einen Einhängepunkt.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>The security group of %1 lets nobody in by TCP 2049</source>
        <translation>Die Sicherheitsgruppe von %1 lässt niemanden über TCP 2049 ein</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Mounts hang until they time out.</source>
        <translation>Das Einhängen hängt, bis seine Zeit abläuft.</translation>
    </message>
    <message>
        <location filename="../model/services/efs/efs.cpp"/>
        <source>Let in the security groups of who mounts it.</source>
        <translation>Lassen Sie die Sicherheitsgruppen derer ein, die es einhängen.</translation>
    </message>
</context>
<context>
    <name>EventBridge</name>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/deployment.cpp"/>
        <source>%1 has no target that it could try again to reach.</source>
        <translation>%1 hat kein Ziel, das sie erneut zu erreichen versuchen könnte.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/deployment.cpp"/>
        <source>Let the rule %1 act</source>
        <translation>Die Regel %1 handeln lassen</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/deployment.cpp"/>
        <source>Stop the rule %1 for now</source>
        <translation>Die Regel %1 vorerst anhalten</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>A rule that is disabled matches nothing.</source>
        <translation>Eine abgeschaltete Regel trifft auf nichts zu.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Makes events of the clock: rate(5 minutes), or cron(0 12 * * ? *) in UTC. Not set: the rule waits for events of others.</source>
        <translation>Macht Ereignisse aus der Uhr: rate(5 minutes), oder cron(0 12 * * ? *) in UTC. Nicht gesetzt: Die Regel wartet auf Ereignisse anderer.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>rate(...) or cron(...)</source>
        <translation>rate(...) oder cron(...)</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Event pattern</source>
        <translation>Ereignismuster</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>The JSON by which events are chosen. Not set: the events of who is wired here. How many of them match says the filter ratio of the link.</source>
        <translation>Das JSON, nach dem Ereignisse ausgewählt werden. Nicht gesetzt: die Ereignisse dessen, der hier angeschlossen ist. Wie viele davon zutreffen, sagt der Filteranteil der Verbindung.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Event bus</source>
        <translation>Ereignisbus</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Events of AWS services and schedules come to the default bus only.</source>
        <translation>Ereignisse von AWS-Diensten und Zeitpläne kommen nur auf den Standardbus.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>1 to 256 letters, digits, dots, slashes, hyphens or underscores</source>
        <translation>1 bis 256 Buchstaben, Ziffern, Punkte, Schrägstriche, Bindestriche oder Unterstriche</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Event size</source>
        <translation>Ereignisgröße</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Each 64 KiB of a custom event are billed as one.</source>
        <translation>Je 64 KiB eines eigenen Ereignisses werden als eines berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Further attempts to deliver an event to a target that fails, ever farther apart.</source>
        <translation>Weitere Versuche, ein Ereignis an ein Ziel zuzustellen, das versagt, in wachsenden Abständen.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Maximum event age</source>
        <translation>Höchstalter von Ereignissen</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Older events are given up: to the dead-letter queue, if one is wired.</source>
        <translation>Ältere Ereignisse werden aufgegeben: an die Dead-Letter-Warteschlange, wenn eine angeschlossen ist.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Rule name</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>at most 64 letters, digits, dots, hyphens or underscores</source>
        <translation>höchstens 64 Buchstaben, Ziffern, Punkte, Bindestriche oder Unterstriche</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Shown with the rule.</source>
        <translation>Steht bei der Regel.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>at most 512 characters</source>
        <translation>höchstens 512 Zeichen</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Events that the rule acts on.</source>
        <translation>Ereignisse, auf die die Regel zutrifft.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Deliveries to targets, each attempt and each target of an event.</source>
        <translation>Zustellungen an Ziele, jeder Versuch und jedes Ziel eines Ereignisses.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Events given up after all attempts.</source>
        <translation>Ereignisse, die nach allen Versuchen aufgegeben wurden.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Events given up that went to the dead-letter queue.</source>
        <translation>Aufgegebene Ereignisse, die in die Dead-Letter-Warteschlange gingen.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Time of a delivery, with what it waits beyond the account&apos;s quota, and without earlier attempts.</source>
        <translation>Zeit einer Zustellung, mit dem Warten jenseits der Quote des Kontos, ohne frühere Versuche.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Events that callers have sent; they are billed.</source>
        <translation>Ereignisse, die Aufrufer gesendet haben; sie werden berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Events refused because too many are sent.</source>
        <translation>Ereignisse, die abgelehnt wurden, weil zu viele gesendet werden.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Calls of PutEvents per second</source>
        <translation>Aufrufe von PutEvents je Sekunde</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Deliveries per second; more have to wait</source>
        <translation>Zustellungen je Sekunde; weitere müssen warten</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>A rule has more than five targets.</source>
        <translation>Eine Regel hat mehr als fünf Ziele.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>A schedule cannot be understood.</source>
        <translation>Ein Zeitplan ist unverständlich.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>A schedule stands on another bus than the default one.</source>
        <translation>Ein Zeitplan steht auf einem anderen Bus als dem Standardbus.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>An event pattern is no JSON object, or too long.</source>
        <translation>Ein Ereignismuster ist kein JSON-Objekt oder zu lang.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>A rule delivers to a FIFO topic.</source>
        <translation>Eine Regel stellt an ein FIFO-Thema zu.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>More events are sent than the account may send.</source>
        <translation>Es werden mehr Ereignisse gesendet, als das Konto senden darf.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Nobody acts on the events of a rule.</source>
        <translation>Niemand handelt auf die Ereignisse einer Regel.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Events that cannot be delivered are lost.</source>
        <translation>Ereignisse, die nicht zugestellt werden können, gehen verloren.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>A target causes the events that it acts on.</source>
        <translation>Ein Ziel verursacht die Ereignisse, auf die es handelt.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>EventBridge rule</source>
        <translation>EventBridge-Regel</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Hands events that match, or the ticks of a schedule, to targets.</source>
        <translation>Gibt Ereignisse, die zutreffen, oder die Takte eines Zeitplans an Ziele.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Every event that comes along a link matches, but for the share that the link&apos;s filter keeps back; patterns are not applied.</source>
        <translation>Jedes Ereignis, das über eine Verbindung kommt, trifft zu, bis auf den Anteil, den der Filter der Verbindung zurückhält; Muster werden nicht angewandt.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Schedules tick evenly, at their mean rate.</source>
        <translation>Zeitpläne ticken gleichmäßig, mit ihrer mittleren Rate.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>How far apart attempts are is an assumption: AWS only says that the times grow and are spread.</source>
        <translation>Wie weit die Versuche auseinander liegen, ist eine Annahme: AWS sagt nur, dass die Zeiten wachsen und gestreut sind.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>Archives, pipes, API destinations and buses of other accounts are not modelled.</source>
        <translation>Archive, Pipes, API-Ziele und Busse anderer Konten sind nicht abgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/pricing.cpp"/>
        <source>Schedules, and events of AWS services</source>
        <translation>Zeitpläne und Ereignisse von AWS-Diensten</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/pricing.cpp"/>
        <source>Custom events</source>
        <translation>Eigene Ereignisse</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>%1 has the schedule %2, which AWS does not understand</source>
        <translation>%1 hat den Zeitplan %2, den AWS nicht versteht</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>The rule never runs.</source>
        <translation>Die Regel läuft nie.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Write rate(5 minutes), or cron with six fields: minutes, hours, day, month, weekday, year.</source>
        <translation>Schreiben Sie rate(5 minutes), oder cron mit sechs Feldern: Minuten, Stunden, Tag, Monat, Wochentag, Jahr.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>%1 has a schedule on the bus %2</source>
        <translation>%1 hat einen Zeitplan auf dem Bus %2</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Schedules run on the default bus only.</source>
        <translation>Zeitpläne laufen nur auf dem Standardbus.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Put the rule on the default bus.</source>
        <translation>Legen Sie die Regel auf den Standardbus.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>The event pattern of %1 cannot be used</source>
        <translation>Das Ereignismuster von %1 ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>AWS refuses to create the rule.</source>
        <translation>AWS lehnt es ab, die Regel anzulegen.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Write a JSON object of at most 2,048 characters, or leave it to the wires.</source>
        <translation>Schreiben Sie ein JSON-Objekt von höchstens 2.048 Zeichen, oder überlassen Sie es den Verbindungen.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>%1 has %2 targets; a rule has at most %3</source>
        <translation>%1 hat %2 Ziele; eine Regel hat höchstens %3</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>AWS refuses the rest.</source>
        <translation>AWS lehnt die übrigen ab.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Add a second rule with the same pattern, or let a topic fan out.</source>
        <translation>Fügen Sie eine zweite Regel mit demselben Muster hinzu, oder lassen Sie ein Thema verteilen.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>%1 has no target</source>
        <translation>%1 hat kein Ziel</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Its events go nowhere.</source>
        <translation>Ihre Ereignisse gehen ins Leere.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Draw an event link to who is to act on them.</source>
        <translation>Ziehen Sie eine Ereignisverbindung zu dem, der darauf handeln soll.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>%1 has no queue for what it cannot deliver</source>
        <translation>%1 hat keine Warteschlange für das, was nicht zugestellt werden kann</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Events are lost when a target fails for longer than their age, and at once when it is gone or refuses.</source>
        <translation>Ereignisse gehen verloren, wenn ein Ziel länger als ihr Höchstalter versagt, und sofort, wenn es weg ist oder ablehnt.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Draw an event link to a queue and set it to dead letters.</source>
        <translation>Ziehen Sie eine Ereignisverbindung zu einer Warteschlange und stellen Sie sie auf Dead Letters.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>%1 cannot deliver to the FIFO topic %2</source>
        <translation>%1 kann nicht an das FIFO-Thema %2 zustellen</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>AWS refuses the target.</source>
        <translation>AWS lehnt das Ziel ab.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Deliver to a standard topic or to a queue.</source>
        <translation>Stellen Sie an ein Standardthema oder eine Warteschlange zu.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>What %1 does sets off %2 again</source>
        <translation>Was %1 tut, löst %2 wieder aus</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Events go round without end, and each is billed.</source>
        <translation>Ereignisse laufen endlos im Kreis, und jedes wird berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Narrow the pattern so that it leaves out what the target does.</source>
        <translation>Engen Sie das Muster so ein, dass es auslässt, was das Ziel tut.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>More events are sent to %1 than the %2 per second of the account</source>
        <translation>An %1 werden mehr Ereignisse gesendet als die %2 je Sekunde des Kontos</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>The rest is refused; senders retry or lose events.</source>
        <translation>Der Rest wird abgelehnt; Sender wiederholen oder verlieren Ereignisse.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/rules.cpp"/>
        <source>Ask AWS for a higher quota, or send less.</source>
        <translation>Bitten Sie AWS um eine höhere Quote, oder senden Sie weniger.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/deployment.cpp"/>
        <source>%1 has no ARN by which a rule could name it; add this target by hand.</source>
        <translation>%1 hat keine ARN, mit der eine Regel es nennen könnte; fügen Sie dieses Ziel von Hand hinzu.</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>State changes</source>
        <translation>Zustandsänderungen</translation>
    </message>
    <message>
        <location filename="../model/services/eventbridge/eventbridge.cpp"/>
        <source>What comes this way are the events that AWS itself sends of the sender, such as a task that has stopped, instead of what the sender puts on the bus. They are free.</source>
        <translation>Auf diesem Weg kommen die Ereignisse, die AWS selbst über den Absender schickt, etwa dass ein Task angehalten hat, statt dessen, was der Absender auf den Bus legt. Sie sind kostenlos.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <location filename="../widgets/export/painted_file.cpp" line="+60"/>
        <source>A chart is written as .png, .svg or .csv, not as %1.</source>
        <translation>Ein Diagramm wird als .png, .svg oder .csv geschrieben, nicht als %1.</translation>
    </message>
    <message>
        <source>The file is not ready yet.</source>
        <translation>Die Datei ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <location filename="../model/core/tree.cpp" line="+82"/>
        <source>The number %1 is too large; write one below 1e308.</source>
        <translation>Die Zahl %1 ist zu groß; eine unter 1e308 schreiben.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>This text is not UTF-8; save the file as UTF-8.</source>
        <translation>Dieser Text ist kein UTF-8; die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A text is not closed on its line, or holds a control character; close it with &quot; or write \n.</source>
        <translation>Ein Text ist auf seiner Zeile nicht geschlossen oder enthält ein Steuerzeichen; mit &quot; schließen oder \n schreiben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The file ends in the middle: it seems to be cut off. Restore it from a copy, or close what is open.</source>
        <translation>Die Datei endet mittendrin: Sie scheint abgeschnitten. Aus einer Kopie wiederherstellen, oder schließen, was offen ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>There is &quot;%1&quot; behind the end of the JSON value; remove it.</source>
        <translation>Hinter dem Ende des JSON-Werts steht &quot;%1&quot;; entfernen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not JSON: &quot;%1&quot; is unexpected here; look for a missing or doubled comma, bracket or quotation mark before it.</source>
        <translation>Das ist kein JSON: &quot;%1&quot; ist hier unerwartet; davor nach fehlendem oder doppeltem Komma, Klammer oder Anführungszeichen suchen.</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>Brackets are nested deeper than %1 levels; no design needs that.</source>
        <translation>Klammern sind tiefer als %1 Ebenen verschachtelt; das braucht kein Entwurf.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>&quot;%1&quot; is given twice, first in line %2; keep one of them.</source>
        <translation>&quot;%1&quot; steht zweimal da, zuerst in Zeile %2; eines behalten.</translation>
    </message>
    <message>
        <location line="+187"/>
        <location filename="../model/storage/atomic_file.cpp" line="+135"/>
        <source>The file is larger than %1 MB; it is not read.</source>
        <translation>Die Datei ist größer als %1 MB; sie wird nicht gelesen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This is not JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <location filename="../model/editing/node_edits.cpp" line="+39"/>
        <location filename="../model/editing/validation.cpp" line="+78"/>
        <source>&quot;%1&quot; is no id; use letters, digits, _ and -.</source>
        <translation>&quot;%1&quot; ist keine Kennung; Buchstaben, Ziffern, _ und - verwenden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../model/editing/validation.cpp" line="+3"/>
        <source>The id &quot;%1&quot; is taken by another node; ids are unique.</source>
        <translation>Die Kennung &quot;%1&quot; hat schon ein anderer Knoten; Kennungen sind einmalig.</translation>
    </message>
    <message>
        <location filename="../model/editing/validation.cpp" line="+6"/>
        <source>There is no kind &quot;%1&quot;; there are: %2.</source>
        <translation>Es gibt keine Art &quot;%1&quot;; es gibt: %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no kind &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keine Art &quot;%1&quot;; ist &quot;%2&quot; gemeint?</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>There is no frame &quot;%1&quot; to stand in.</source>
        <translation>Es gibt keinen Rahmen &quot;%1&quot;, in dem es stehen könnte.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no frame &quot;%1&quot; to stand in; did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keinen Rahmen &quot;%1&quot;, in dem es stehen könnte; ist &quot;%2&quot; gemeint?</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&quot;%1&quot; stands inside itself: its frames form a cycle.</source>
        <translation>&quot;%1&quot; steht in sich selbst: Seine Rahmen bilden einen Kreis.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The frames around &quot;%1&quot; are more than %2 deep, or form a cycle.</source>
        <translation>Die Rahmen um &quot;%1&quot; sind mehr als %2 tief oder bilden einen Kreis.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The link leads to &quot;%1&quot;, but there is no such node.</source>
        <translation>Die Verbindung führt zu &quot;%1&quot;, aber einen solchen Knoten gibt es nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The link leads to &quot;%1&quot;, but there is no such node; did you mean &quot;%2&quot;?</source>
        <translation>Die Verbindung führt zu &quot;%1&quot;, aber einen solchen Knoten gibt es nicht; ist &quot;%2&quot; gemeint?</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>At most %1 %2 links can leave &quot;%3&quot;.</source>
        <translation>Höchstens %1 Verbindungen der Art %2 können von &quot;%3&quot; ausgehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At most %1 %2 links can enter &quot;%3&quot;.</source>
        <translation>Höchstens %1 Verbindungen der Art %2 können bei &quot;%3&quot; ankommen.</translation>
    </message>
    <message>
        <location filename="../model/storage/atomic_file.cpp" line="-45"/>
        <source>The file cannot be written: %1. What was there before is unchanged.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The file cannot be read to its end.</source>
        <translation>Die Datei kann nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <location filename="../model/storage/design_reader.cpp" line="+73"/>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>&quot;%1&quot; muss ein Text sein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+10"/>
        <source>&quot;%1&quot; is missing.</source>
        <translation>&quot;%1&quot; fehlt.</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>&quot;%1&quot; must be a number.</source>
        <translation>&quot;%1&quot; muss eine Zahl sein.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&quot;%1&quot; must be a list: [ ... ].</source>
        <translation>&quot;%1&quot; muss eine Liste sein: [ ... ].</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>&quot;%1&quot; must be an object: { ... }.</source>
        <translation>&quot;%1&quot; muss ein Objekt sein: { ... }.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>&quot;%1&quot; must be a list of objects: [ { ... } ].</source>
        <translation>&quot;%1&quot; muss eine Liste von Objekten sein: [ { ... } ].</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>There is no link kind &quot;%1&quot;; there are: %2.</source>
        <translation>Es gibt keine Verbindungsart &quot;%1&quot;; es gibt: %2.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The id of this link must begin with &quot;%1&quot;, hold no dot, and be unique; it can be left out.</source>
        <translation>Die Kennung dieser Verbindung muss mit &quot;%1&quot; beginnen, keinen Punkt enthalten und einmalig sein; sie kann wegbleiben.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>There are two scenarios called &quot;%1&quot;.</source>
        <translation>Es gibt zwei Szenarien namens &quot;%1&quot;.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>An objective must be a text, such as &quot;prod.Latency.p99 &lt; 0.5&quot;.</source>
        <translation>Ein Ziel muss ein Text sein, etwa &quot;prod.Latency.p99 &lt; 0.5&quot;.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The place of &quot;%1&quot; must be [x, y] or [x, y, width, height].</source>
        <translation>Der Ort von &quot;%1&quot; muss [x, y] oder [x, y, Breite, Höhe] sein.</translation>
    </message>
    <message>
        <location filename="../model/storage/migrations.cpp" line="+37"/>
        <source>A design is a JSON object that begins with &quot;format&quot;: &quot;headroom/1&quot;.</source>
        <translation>Ein Entwurf ist ein JSON-Objekt, das mit &quot;format&quot;: &quot;headroom/1&quot; beginnt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This is no Headroom design: &quot;format&quot;: &quot;headroom/1&quot; is missing.</source>
        <translation>Das ist kein Headroom-Entwurf: &quot;format&quot;: &quot;headroom/1&quot; fehlt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The &quot;format&quot; of a Headroom design is &quot;headroom/1&quot;.</source>
        <translation>Das &quot;format&quot; eines Headroom-Entwurfs ist &quot;headroom/1&quot;.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This design is of the format %1, which is newer than this program; update Headroom.</source>
        <translation>Dieser Entwurf hat das Format %1, das neuer ist als dieses Programm; Headroom aktualisieren.</translation>
    </message>
    <message>
        <source>This picture carries no design: export it from Headroom as PNG, SVG or draw.io, or open the design itself</source>
        <translation>Dieses Bild enthält keinen Entwurf: exportieren Sie es aus Headroom als PNG, SVG oder draw.io, oder öffnen Sie den Entwurf selbst</translation>
    </message>
    <message>
        <source>An intervention begins at 0 s or later and lasts longer than 0 s.</source>
        <translation>Ein Eingriff beginnt bei 0 s oder später und dauert länger als 0 s.</translation>
    </message>
    <message>
        <source>An intervention needs &quot;set&quot; with settings, or &quot;deploy&quot; with a node.</source>
        <translation>Ein Eingriff braucht „set“ mit Einstellungen oder „deploy“ mit einer Komponente.</translation>
    </message>
    <message>
        <source>An alarm is named by the id of its node.</source>
        <translation>Ein Alarm wird durch die Kennung seiner Komponente genannt.</translation>
    </message>
    <message>
        <source>The place of &quot;%1&quot; must be [x, y] or [x, y, width, height], or an object with such an &quot;at&quot;.</source>
        <translation>Der Platz von „%1“ muss [x, y] oder [x, y, Breite, Höhe] sein oder ein Objekt mit einem solchen „at“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>A colour must be one of: %1.</source>
        <translation>Eine Farbe muss eine von diesen sein: %1.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <location filename="../widgets/findings/findings_model.cpp" line="+53"/>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>Firehose</name>
    <message>
        <source>ARN of the bucket for the back-up of %1</source>
        <translation>ARN des Buckets für die Sicherung von %1</translation>
    </message>
    <message>
        <source>ARN of the bucket that %1 delivers to</source>
        <translation>ARN des Buckets, in den %1 liefert</translation>
    </message>
    <message>
        <source>Address that %1 delivers to</source>
        <translation>Adresse, an die %1 liefert</translation>
    </message>
    <message>
        <source>Token with which %1 delivers</source>
        <translation>Token, mit dem %1 liefert</translation>
    </message>
    <message>
        <source>ARN of the OpenSearch domain that %1 delivers to</source>
        <translation>ARN der OpenSearch-Domäne, in die %1 liefert</translation>
    </message>
    <message>
        <source>JDBC address of the Redshift cluster of %1</source>
        <translation>JDBC-Adresse des Redshift-Clusters von %1</translation>
    </message>
    <message>
        <source>User with which %1 loads Redshift</source>
        <translation>Benutzer, mit dem %1 Redshift lädt</translation>
    </message>
    <message>
        <source>Password with which %1 loads Redshift</source>
        <translation>Passwort, mit dem %1 Redshift lädt</translation>
    </message>
    <message>
        <source>Show state and settings of %1</source>
        <translation>Zustand und Einstellungen von %1 zeigen</translation>
    </message>
    <message>
        <source>Name of the delivery stream %1</source>
        <translation>Name des Lieferstroms %1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Where batches go; it decides how large and how old they may get. Redshift is loaded from S3. Datadog, MongoDB and others are HTTP endpoints. Draw a link to it; a function that is linked transforms the records on their way.</source>
        <translation>Wohin Stapel gehen; das bestimmt, wie groß und wie alt sie werden dürfen. Redshift wird aus S3 geladen. Datadog, MongoDB und andere sind HTTP-Endpunkte. Ziehen Sie eine Verbindung dorthin; eine Funktion, zu der eine Verbindung führt, wandelt die Sätze unterwegs um.</translation>
    </message>
    <message>
        <source>Buffer size</source>
        <translation>Puffergröße</translation>
    </message>
    <message>
        <source>A batch is sent once it has so many MiB, or is old enough. Not set: 5. Set both or none.</source>
        <translation>Ein Stapel wird gesendet, sobald er so viele MiB hat oder alt genug ist. Nicht gesetzt: 5. Setzen Sie beides oder keines.</translation>
    </message>
    <message>
        <source>Buffer interval</source>
        <translation>Pufferzeit</translation>
    </message>
    <message>
        <source>A batch is sent once its first record has waited so long, or it is large enough. 0: at once. Not set: 300 s, Splunk 60 s.</source>
        <translation>Ein Stapel wird gesendet, sobald sein erster Satz so lange gewartet hat oder er groß genug ist. 0: sofort. Nicht gesetzt: 300 s, Splunk 60 s.</translation>
    </message>
    <message>
        <source>Retry duration</source>
        <translation>Dauer der Wiederholung</translation>
    </message>
    <message>
        <source>How long a batch that cannot be delivered is tried again. Not set: 300 s, Redshift 3,600 s. S3 is always tried for 24 hours.</source>
        <translation>Wie lange ein Stapel, der nicht geliefert werden kann, noch versucht wird. Nicht gesetzt: 300 s, Redshift 3.600 s. S3 wird immer 24 Stunden lang versucht.</translation>
    </message>
    <message>
        <source>Back-up</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>What is kept in S3 besides: what could not be transformed or delivered, or all records as they came.</source>
        <translation>Was außerdem in S3 aufbewahrt wird: was nicht umgewandelt oder geliefert werden konnte, oder alle Sätze, wie sie kamen.</translation>
    </message>
    <message>
        <source>Back-up goes to</source>
        <translation>Sicherung geht nach</translation>
    </message>
    <message>
        <source>The id of a component that it is linked to. Not set: a bucket that is not drawn.</source>
        <translation>Die Kennung einer Komponente, zu der eine Verbindung führt. Nicht gesetzt: ein Bucket, der nicht gezeichnet ist.</translation>
    </message>
    <message>
        <source>Transformation</source>
        <translation>Umwandlung</translation>
    </message>
    <message>
        <source>Buffer size for the function</source>
        <translation>Puffergröße für die Funktion</translation>
    </message>
    <message>
        <source>The function is called once so many MiB have come, or the interval is over.</source>
        <translation>Die Funktion wird aufgerufen, sobald so viele MiB da sind oder die Pufferzeit vorbei ist.</translation>
    </message>
    <message>
        <source>Buffer interval for the function</source>
        <translation>Pufferzeit für die Funktion</translation>
    </message>
    <message>
        <source>The function is called once the first record has waited so long, or the buffer is full.</source>
        <translation>Die Funktion wird aufgerufen, sobald der erste Satz so lange gewartet hat oder der Puffer voll ist.</translation>
    </message>
    <message>
        <source>Retries of the function</source>
        <translation>Wiederholungen der Funktion</translation>
    </message>
    <message>
        <source>After a time-out or a throttle; then the batch is skipped and kept as failed.</source>
        <translation>Nach einer Zeitüberschreitung oder Drosselung; danach wird der Stapel übersprungen und als gescheitert aufbewahrt.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Record size</source>
        <translation>Satzgröße</translation>
    </message>
    <message>
        <source>Not set: as the data stream that it reads says, or the largest payload of the links that lead here. Each is billed in steps of 5 KB.</source>
        <translation>Nicht gesetzt: wie der Datenstrom sagt, den er liest, oder die größte Nutzlast der Verbindungen, die hierher führen. Jeder wird in Schritten von 5 KB berechnet.</translation>
    </message>
    <message>
        <source>Records in a put</source>
        <translation>Sätze je Aufruf</translation>
    </message>
    <message>
        <source>Producers that send batches of up to 500 need fewer requests.</source>
        <translation>Erzeuger, die Stapel von bis zu 500 senden, brauchen weniger Aufrufe.</translation>
    </message>
    <message>
        <source>Duration of a put</source>
        <translation>Dauer eines Schreibens</translation>
    </message>
    <message>
        <source>Until a record is acknowledged; an assumption.</source>
        <translation>Bis ein Satz bestätigt ist; eine Annahme.</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, underscores, dots or hyphens</source>
        <translation>1 bis 64 Buchstaben, Ziffern, Unterstriche, Punkte oder Bindestriche</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>Of objects in S3; the buffer counts before it.</source>
        <translation>Von Objekten in S3; der Puffer zählt davor.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>In front of the names of objects, as logs/.</source>
        <translation>Vor den Namen der Objekte, etwa logs/.</translation>
    </message>
    <message>
        <source>at most 1,024 characters</source>
        <translation>höchstens 1.024 Zeichen</translation>
    </message>
    <message>
        <source>Prefix of failures</source>
        <translation>Präfix für Gescheitertes</translation>
    </message>
    <message>
        <source>In front of the names of what failed.</source>
        <translation>Vor den Namen dessen, was gescheitert ist.</translation>
    </message>
    <message>
        <source>Records handed to that destination.</source>
        <translation>Sätze, die diesem Ziel übergeben wurden.</translation>
    </message>
    <message>
        <source>Share of the records that were not given up.</source>
        <translation>Anteil der Sätze, die nicht aufgegeben wurden.</translation>
    </message>
    <message>
        <source>Age of the oldest record that is still inside, in seconds.</source>
        <translation>Alter des ältesten Satzes, der noch darin ist, in Sekunden.</translation>
    </message>
    <message>
        <source>Records taken, put or read.</source>
        <translation>Angenommene Sätze, geschrieben oder gelesen.</translation>
    </message>
    <message>
        <source>Bytes taken, put or read.</source>
        <translation>Angenommene Byte, geschrieben oder gelesen.</translation>
    </message>
    <message>
        <source>Requests that put records.</source>
        <translation>Aufrufe, die Sätze schreiben.</translation>
    </message>
    <message>
        <source>Records refused by the limits of direct puts.</source>
        <translation>Sätze, die an den Grenzen des direkten Schreibens abgelehnt wurden.</translation>
    </message>
    <message>
        <source>Batches sent, each an object.</source>
        <translation>Gesendete Stapel, jeder ein Objekt.</translation>
    </message>
    <message>
        <source>Time of the function for a batch, retries included.</source>
        <translation>Zeit der Funktion für einen Stapel, mit Wiederholungen.</translation>
    </message>
    <message>
        <source>Records that the function transformed.</source>
        <translation>Sätze, die die Funktion umgewandelt hat.</translation>
    </message>
    <message>
        <source>Age of the record of the data stream that it reads next, in seconds.</source>
        <translation>Alter des Satzes des Datenstroms, den er als Nächsten liest, in Sekunden.</translation>
    </message>
    <message>
        <source>Records read from the data stream.</source>
        <translation>Aus dem Datenstrom gelesene Sätze.</translation>
    </message>
    <message>
        <source>Records given up: kept as failed, or lost.</source>
        <translation>Aufgegebene Sätze: als gescheitert aufbewahrt oder verloren.</translation>
    </message>
    <message>
        <source>Records that wait for their batch.</source>
        <translation>Sätze, die auf ihren Stapel warten.</translation>
    </message>
    <message>
        <source>Direct puts to a delivery stream, in MiB/s</source>
        <translation>Direktes Schreiben in einen Lieferstrom, in MiB/s</translation>
    </message>
    <message>
        <source>Requests of direct puts to a delivery stream</source>
        <translation>Aufrufe des direkten Schreibens in einen Lieferstrom</translation>
    </message>
    <message>
        <source>Records of direct puts to a delivery stream</source>
        <translation>Sätze des direkten Schreibens in einen Lieferstrom</translation>
    </message>
    <message>
        <source>More is put than the limits of direct puts take.</source>
        <translation>Es wird mehr geschrieben, als die Grenzen des direkten Schreibens zulassen.</translation>
    </message>
    <message>
        <source>Records are larger than Firehose takes.</source>
        <translation>Sätze sind größer, als Firehose annimmt.</translation>
    </message>
    <message>
        <source>Small records are billed as 5 KB each.</source>
        <translation>Kleine Sätze werden als je 5 KB berechnet.</translation>
    </message>
    <message>
        <source>A buffer hint is outside of what the destination allows.</source>
        <translation>Eine Puffervorgabe liegt außerhalb dessen, was das Ziel erlaubt.</translation>
    </message>
    <message>
        <source>Only one of size and interval of the buffer is set.</source>
        <translation>Nur eine der beiden Puffervorgaben, Größe und Zeit, ist gesetzt.</translation>
    </message>
    <message>
        <source>The transforming function may work longer than Firehose waits.</source>
        <translation>Die umwandelnde Funktion darf länger arbeiten, als Firehose wartet.</translation>
    </message>
    <message>
        <source>A delivery stream that reads a data stream takes no puts.</source>
        <translation>Ein Lieferstrom, der einen Datenstrom liest, lässt sich nicht direkt beschreiben.</translation>
    </message>
    <message>
        <source>A delivery stream has several destinations.</source>
        <translation>Ein Lieferstrom hat mehrere Ziele.</translation>
    </message>
    <message>
        <source>A delivery stream delivers to nothing that is drawn.</source>
        <translation>Ein Lieferstrom liefert an nichts, was gezeichnet ist.</translation>
    </message>
    <message>
        <source>Firehose delivery stream</source>
        <translation>Firehose-Lieferstrom</translation>
    </message>
    <message>
        <source>Collects records and delivers them in batches, by size or time.</source>
        <translation>Sammelt Sätze und liefert sie in Stapeln, nach Größe oder Zeit.</translation>
    </message>
    <message>
        <source>One buffer for all: inside, AWS collects for each shard or worker, so real objects at high rates are smaller.</source>
        <translation>Ein Puffer für alles: Innen sammelt AWS für jeden Shard oder Arbeiter, sodass echte Objekte bei hohen Raten kleiner sind.</translation>
    </message>
    <message>
        <source>The limits of direct puts stay as they are; that AWS raises them after long throttling is not modelled.</source>
        <translation>Die Grenzen des direkten Schreibens bleiben, wie sie sind; dass AWS sie nach langer Drosselung anhebt, ist nicht nachgebildet.</translation>
    </message>
    <message>
        <source>While a destination is down, a data stream is read on; its records wait inside instead of in the stream.</source>
        <translation>Während ein Ziel ausfällt, wird ein Datenstrom weiter gelesen; seine Sätze warten innen statt im Datenstrom.</translation>
    </message>
    <message>
        <source>Conversion to Parquet and ORC, dynamic partitions, Snowflake, Iceberg tables and the COPY of Redshift are not modelled.</source>
        <translation>Umwandlung nach Parquet und ORC, dynamische Partitionen, Snowflake, Iceberg-Tabellen und das COPY von Redshift sind nicht nachgebildet.</translation>
    </message>
    <message>
        <source>The function is taken to return as many bytes as it gets.</source>
        <translation>Die Funktion gibt der Annahme nach so viele Byte zurück, wie sie bekommt.</translation>
    </message>
    <message>
        <source>Data taken, each record in steps of 5 KB</source>
        <translation>Angenommene Daten, jeder Satz in Schritten von 5 KB</translation>
    </message>
    <message>
        <source>Records for %1 have %2 bytes; it takes %3</source>
        <translation>Sätze für %1 haben %2 Byte; er nimmt %3 an</translation>
    </message>
    <message>
        <source>Every such record is refused.</source>
        <translation>Jeder solche Satz wird abgelehnt.</translation>
    </message>
    <message>
        <source>Keep large content in S3 and its name in the record.</source>
        <translation>Legen Sie große Inhalte in S3 ab und nur ihren Namen in den Satz.</translation>
    </message>
    <message>
        <source>Records for %1 have %2 bytes and are billed as 5 KB: %3 times as much</source>
        <translation>Sätze für %1 haben %2 Byte und werden als 5 KB berechnet: %3-mal so viel</translation>
    </message>
    <message>
        <source>Each record is rounded up to 5 KB.</source>
        <translation>Jeder Satz wird auf 5 KB aufgerundet.</translation>
    </message>
    <message>
        <source>Pack several into one record.</source>
        <translation>Packen Sie mehrere in einen Satz.</translation>
    </message>
    <message>
        <source>%1 of %2 is above the %3 that %4 allows</source>
        <translation>%1 von %2 liegt über den %3, die %4 erlaubt</translation>
    </message>
    <message>
        <source>The deployment is refused.</source>
        <translation>Die Bereitstellung wird abgelehnt.</translation>
    </message>
    <message>
        <source>Set at most that.</source>
        <translation>Setzen Sie höchstens so viel.</translation>
    </message>
    <message>
        <source>%1 has only one of the two buffer hints</source>
        <translation>%1 hat nur eine der beiden Puffervorgaben</translation>
    </message>
    <message>
        <source>Size and interval are set together or not at all.</source>
        <translation>Größe und Zeit werden zusammen oder gar nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set the other one too.</source>
        <translation>Setzen Sie auch die andere.</translation>
    </message>
    <message>
        <source>%1 delivers to nothing that is drawn</source>
        <translation>%1 liefert an nichts, was gezeichnet ist</translation>
    </message>
    <message>
        <source>Batches leave without taking time, and none can fail.</source>
        <translation>Stapel gehen hinaus, ohne dass es dauert, und keiner kann scheitern.</translation>
    </message>
    <message>
        <source>Draw a link to a bucket or an endpoint.</source>
        <translation>Ziehen Sie eine Verbindung zu einem Bucket oder Endpunkt.</translation>
    </message>
    <message>
        <source>%1 delivers to %2 destinations</source>
        <translation>%1 liefert an %2 Ziele</translation>
    </message>
    <message>
        <source>AWS allows one, and a bucket for the back-up.</source>
        <translation>AWS erlaubt eines, und einen Bucket für die Sicherung.</translation>
    </message>
    <message>
        <source>Name one of them as back-up, or draw another delivery stream.</source>
        <translation>Nennen Sie eines davon als Sicherung, oder zeichnen Sie einen weiteren Lieferstrom.</translation>
    </message>
    <message>
        <source>%1 reads a data stream and is put to as well</source>
        <translation>%1 liest einen Datenstrom und wird außerdem direkt beschrieben</translation>
    </message>
    <message>
        <source>With a data stream as source, puts are refused.</source>
        <translation>Mit einem Datenstrom als Quelle wird direktes Schreiben abgelehnt.</translation>
    </message>
    <message>
        <source>Put to the data stream instead, or draw another delivery stream.</source>
        <translation>Schreiben Sie stattdessen in den Datenstrom, oder zeichnen Sie einen weiteren Lieferstrom.</translation>
    </message>
    <message>
        <source>%1 may work %2 s; Firehose waits 300 s</source>
        <translation>%1 darf %2 s arbeiten; Firehose wartet 300 s</translation>
    </message>
    <message>
        <source>What takes longer counts as failed and is tried again.</source>
        <translation>Was länger dauert, gilt als gescheitert und wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>Set a time-out of 5 minutes at most.</source>
        <translation>Setzen Sie ein Zeitlimit von höchstens 5 Minuten.</translation>
    </message>
    <message>
        <source>%1 refuses records: direct puts have limits of %2 MiB, %3 requests and %4 records a second</source>
        <translation>%1 lehnt Sätze ab: Direktes Schreiben ist auf %2 MiB, %3 Aufrufe und %4 Sätze je Sekunde begrenzt</translation>
    </message>
    <message>
        <source>Producers must try again; AWS raises the limits only after some time.</source>
        <translation>Erzeuger müssen es noch einmal versuchen; AWS hebt die Grenzen erst nach einiger Zeit an.</translation>
    </message>
    <message>
        <source>Send several records with a put, ask AWS for a higher quota, or put a data stream in front.</source>
        <translation>Senden Sie mehrere Sätze mit einem Aufruf, bitten Sie AWS um ein höheres Kontingent, oder setzen Sie einen Datenstrom davor.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <location filename="../model/formats/format.cpp" line="+17"/>
        <source>CloudFormation template, YAML</source>
        <translation>CloudFormation-Vorlage, YAML</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>CloudFormation template, JSON</source>
        <translation>CloudFormation-Vorlage, JSON</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Terraform configuration</source>
        <translation>Terraform-Konfiguration</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Terraform configuration, JSON</source>
        <translation>Terraform-Konfiguration, JSON</translation>
    </message>
    <message>
        <source>draw.io diagram</source>
        <translation>draw.io-Diagramm</translation>
    </message>
    <message>
        <source>Mermaid flowchart</source>
        <translation>Mermaid-Flussdiagramm</translation>
    </message>
    <message>
        <source>Graphviz DOT</source>
        <translation>Graphviz DOT</translation>
    </message>
    <message>
        <source>Structurizr DSL</source>
        <translation>Structurizr DSL</translation>
    </message>
    <message>
        <source>Mermaid draws at most %1 links and %2 characters unless its site allows more; the draw.io format takes all</source>
        <translation>Mermaid zeichnet höchstens %1 Verbindungen und %2 Zeichen, wenn die Seite nicht mehr erlaubt; das draw.io-Format fasst alles</translation>
    </message>
    <message>
        <source>AWS SAM template</source>
        <translation>AWS-SAM-Vorlage</translation>
    </message>
    <message>
        <source>OpenAPI 3.0 for API Gateway, YAML</source>
        <translation>OpenAPI 3.0 für API Gateway, YAML</translation>
    </message>
    <message>
        <source>OpenAPI 3.0 for API Gateway, JSON</source>
        <translation>OpenAPI 3.0 für API Gateway, JSON</translation>
    </message>
    <message>
        <source>IAM roles and policies</source>
        <translation>IAM-Rollen und -Richtlinien</translation>
    </message>
    <message>
        <source>Script of AWS CLI commands</source>
        <translation>Skript mit Befehlen der AWS CLI</translation>
    </message>
    <message>
        <source>Table of settings, CSV</source>
        <translation>Tabelle der Einstellungen, CSV</translation>
    </message>
    <message>
        <source>An OpenAPI document holds one API: this one is left out</source>
        <translation>Ein OpenAPI-Dokument fasst eine API: diese bleibt weg</translation>
    </message>
    <message>
        <source>Account 123456789012, Region us-east-1 and names in braces are placeholders: replace them before importing the document</source>
        <translation>Das Konto 123456789012, die Region us-east-1 und Namen in geschweiften Klammern sind Platzhalter: vor dem Import des Dokuments ersetzen</translation>
    </message>
    <message>
        <source>Account 123456789012, Region us-east-1 and names in braces are placeholders, as are resources&apos; names that AWS makes up</source>
        <translation>Das Konto 123456789012, die Region us-east-1 und Namen in geschweiften Klammern sind Platzhalter, ebenso Namen von Ressourcen, die AWS selbst vergibt</translation>
    </message>
    <message>
        <source>Imported template, with what was changed</source>
        <translation>Importierte Vorlage mit dem, was geändert wurde</translation>
    </message>
    <message>
        <source>The design has no service with a task definition</source>
        <translation>Der Entwurf hat keinen Service mit einer Task-Definition</translation>
    </message>
    <message>
        <source>ECS task definitions</source>
        <translation>ECS-Task-Definitionen</translation>
    </message>
    <message>
        <source>ECR lifecycle policies</source>
        <translation>ECR-Lifecycle-Richtlinien</translation>
    </message>
    <message>
        <source>The repository has no lifecycle rules</source>
        <translation>Das Repository hat keine Lifecycle-Regeln</translation>
    </message>
    <message>
        <source>The design has no repository of images</source>
        <translation>Der Entwurf hat kein Repository für Images</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <location filename="../model/catalogue/catalogue.cpp" line="+184"/>
        <source>There is no frame &quot;%1&quot;.</source>
        <translation>Es gibt keinen Rahmen &quot;%1&quot;.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&quot;%1&quot; (%2) is no frame and cannot hold anything.</source>
        <translation>&quot;%1&quot; (%2) ist kein Rahmen und kann nichts enthalten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A %1 must stand directly in a frame of kind %2.</source>
        <translation>%1 muss unmittelbar in einem Rahmen der Art %2 stehen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Frames can be at most %1 deep.</source>
        <translation>Rahmen können höchstens %1 tief sein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A %1 cannot stand inside &quot;%2&quot; (%3).</source>
        <translation>%1 kann nicht in &quot;%2&quot; (%3) stehen.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <location filename="../model/services/http/deployment.cpp" line="+18"/>
        <source>Address of %1, such as https://example.com/path</source>
        <translation>Adresse von %1, etwa https://example.com/path</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The endpoint runs outside AWS: the template takes its address as a parameter</source>
        <translation>Der Endpunkt läuft außerhalb von AWS: Die Vorlage nimmt seine Adresse als Parameter</translation>
    </message>
    <message>
        <location filename="../model/services/http/http.cpp" line="+16"/>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Requests it works on at the same time: threads, processes or cores. A worker is held while it waits for the calls it makes.</source>
        <translation>Anfragen, an denen er gleichzeitig arbeitet: Threads, Prozesse oder Kerne. Ein Arbeiter ist belegt, während er auf die Aufrufe wartet, die er macht.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Queue limit</source>
        <translation>Grenze der Warteschlange</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Requests that may wait while all workers are busy; more are refused at once with 503. Not set: any number may wait, and the wait may grow without end.</source>
        <translation>Anfragen, die warten dürfen, während alle Arbeiter belegt sind; weitere werden sofort mit 503 abgelehnt. Nicht gesetzt: Beliebig viele dürfen warten, und das Warten kann endlos wachsen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Discipline</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who is next: the one that came first (fifo), the one that came last (lifo), or all at once at a share of the speed (ps, as threads on cores do).</source>
        <translation>Wer der Nächste ist: wer zuerst kam (fifo), wer zuletzt kam (lifo), oder alle zugleich mit einem Anteil der Geschwindigkeit (ps, wie Threads auf Kernen).</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its own time for a request, without waiting and without the calls it makes.</source>
        <translation>Die eigene Zeit für eine Anfrage, ohne Warten und ohne die Aufrufe, die sie macht.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the requests that it answers with 500, after the usual time.</source>
        <translation>Anteil der Anfragen, die nach der üblichen Zeit mit 500 beantwortet werden.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Drop what nobody waits for</source>
        <translation>Fallen lassen, worauf niemand wartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Requests whose caller has given up while they waited are dropped instead of worked on. Without it an overload feeds on wasted work.</source>
        <translation>Anfragen, deren Aufrufer beim Warten aufgegeben hat, werden fallen gelassen statt bearbeitet. Ohne das nährt sich eine Überlast von vergeblicher Arbeit.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>From arrival to answer, waiting included, of requests that were not refused.</source>
        <translation>Von der Ankunft bis zur Antwort, Warten eingeschlossen, für nicht abgelehnte Anfragen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Workers that hold a request.</source>
        <translation>Arbeiter, die eine Anfrage halten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Requests that wait for a worker.</source>
        <translation>Anfragen, die auf einen Arbeiter warten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Requests refused with 503 because the queue was full.</source>
        <translation>Anfragen, die mit 503 abgelehnt wurden, weil die Warteschlange voll war.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Requests that were worked on and ended in an error of its own or of a call it made.</source>
        <translation>Anfragen, an denen gearbeitet wurde und die mit einem eigenen Fehler oder dem eines Aufrufs endeten.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>HTTP endpoint</source>
        <translation>HTTP-Endpunkt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A server with workers and a queue, wherever it runs.</source>
        <translation>Ein Server mit Arbeitern und einer Warteschlange, wo immer er läuft.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>More work arrives on average than the workers can do.</source>
        <translation>Im Mittel kommt mehr Arbeit an, als die Arbeiter schaffen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>More work arrives at the peak than the workers can do.</source>
        <translation>An der Spitze kommt mehr Arbeit an, als die Arbeiter schaffen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>An unbounded queue behind callers that retry can stay full after its cause has gone.</source>
        <translation>Eine unbegrenzte Warteschlange hinter Aufrufern, die wiederholen, kann voll bleiben, wenn die Ursache weg ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Waiting requests are worked on after their caller has given up.</source>
        <translation>An wartenden Anfragen wird gearbeitet, nachdem ihr Aufrufer aufgegeben hat.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All requests share the speed and nothing limits how many.</source>
        <translation>Alle Anfragen teilen die Geschwindigkeit, und nichts begrenzt ihre Zahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Set-up of connections and TLS takes no time of its own; add it to the duration.</source>
        <translation>Der Aufbau von Verbindungen und TLS kostet keine eigene Zeit; zur Dauer hinzurechnen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Memory, garbage collection and slow starts of the server are not modelled.</source>
        <translation>Speicher, Speicherbereinigung und langsame Starts des Servers sind nicht modelliert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A worker that waits for a call under the discipline ps still has its share of the speed.</source>
        <translation>Ein Arbeiter, der bei der Reihenfolge ps auf einen Aufruf wartet, behält seinen Anteil der Geschwindigkeit.</translation>
    </message>
    <message>
        <location filename="../model/services/http/pricing.cpp" line="+12"/>
        <source>Runs outside AWS; what its operator charges is not counted</source>
        <translation>Läuft außerhalb von AWS; was der Betreiber verlangt, wird nicht gezählt</translation>
    </message>
    <message>
        <location filename="../model/services/http/rules.cpp" line="+34"/>
        <source>%1 needs more than %2 workers and has %3</source>
        <translation>%1 braucht mehr als %2 Arbeiter und hat %3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 needs more than %2 workers at its peak and has %3</source>
        <translation>%1 braucht an der Spitze mehr als %2 Arbeiter und hat %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What cannot be worked on waits, and the wait grows as long as this lasts; with a queue limit it is refused.</source>
        <translation>Was nicht bearbeitet werden kann, wartet, und das Warten wächst, solange das anhält; mit einer Grenze der Warteschlange wird es abgelehnt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Add workers, make requests shorter, or let fewer in.</source>
        <translation>Arbeiter hinzufügen, Anfragen verkürzen oder weniger hereinlassen.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>%1 lets any number wait, and its callers time out and retry</source>
        <translation>%1 lässt beliebig viele warten, und seine Aufrufer brechen ab und wiederholen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>After a short overload the queue holds requests that nobody waits for any more, their retries come on top, and the system can stay down after the cause has gone.</source>
        <translation>Nach kurzer Überlast hält die Warteschlange Anfragen, auf die niemand mehr wartet, ihre Wiederholungen kommen dazu, und das System kann am Boden bleiben, wenn die Ursache weg ist.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Limit the queue to what can be answered in time; refuse the rest at once.</source>
        <translation>Die Warteschlange auf das begrenzen, was rechtzeitig beantwortet werden kann; den Rest sofort ablehnen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 works on requests whose callers have left</source>
        <translation>%1 arbeitet an Anfragen, deren Aufrufer gegangen sind</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>In an overload most of the work is for nobody, and useful answers fall towards none.</source>
        <translation>Bei Überlast ist die meiste Arbeit für niemanden, und nützliche Antworten werden immer weniger.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Drop requests that have waited longer than their caller does.</source>
        <translation>Anfragen fallen lassen, die länger gewartet haben, als ihr Aufrufer es tut.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 shares its speed among any number of requests</source>
        <translation>%1 teilt seine Geschwindigkeit unter beliebig vielen Anfragen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>In an overload every request gets slower and slower, and none is refused.</source>
        <translation>Bei Überlast wird jede Anfrage immer langsamer, und keine wird abgelehnt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Set a queue limit, so that those inside keep a useful speed.</source>
        <translation>Eine Grenze der Warteschlange setzen, damit die darin eine brauchbare Geschwindigkeit behalten.</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>Image repository</source>
        <translation>Image-Repository</translation>
    </message>
    <message>
        <source>Id of the ECR repository of this design that keeps the image. Not set: the code or image comes from elsewhere.</source>
        <translation>Id des ECR-Repositorys dieses Entwurfs, in dem das Image liegt. Nicht gesetzt: Code oder Image kommen von anderswo.</translation>
    </message>
    <message>
        <source>Image tag</source>
        <translation>Image-Tag</translation>
    </message>
    <message>
        <source>Which image of that repository runs.</source>
        <translation>Welches Image dieses Repositorys läuft.</translation>
    </message>
    <message>
        <source>1 to 128 letters, digits, underscores, dots or hyphens</source>
        <translation>1 bis 128 Buchstaben, Ziffern, Unterstriche, Punkte oder Bindestriche</translation>
    </message>
    <message>
        <source>%1 runs an image of %2, which is no repository of this design</source>
        <translation>%1 führt ein Image von %2 aus, und das ist kein Repository dieses Entwurfs</translation>
    </message>
    <message>
        <source>The image cannot be pulled, and templates leave it out.</source>
        <translation>Das Image kann nicht geholt werden, und Vorlagen lassen es aus.</translation>
    </message>
    <message>
        <source>Name a repository that is drawn, or none.</source>
        <translation>Nennen Sie ein gezeichnetes Repository oder keines.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../widgets/inspector/form_editor.cpp" line="+170"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <location filename="../widgets/inspector/table_editor.cpp" line="+39"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Kinesis</name>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Records per second</source>
        <translation>Sätze je Sekunde</translation>
    </message>
    <message>
        <source>What one worker handles over all its shards together. The calls that it makes are not part of it.</source>
        <translation>Was ein Arbeiter über alle seine Shards zusammen schafft. Die Aufrufe, die er macht, gehören nicht dazu.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time for each record. The records of a shard are handled one after the other, those of several shards at the same time. Not set: only the records per second limit a worker.</source>
        <translation>Zeit je Satz. Die Sätze eines Shards werden nacheinander bearbeitet, die mehrerer Shards gleichzeitig. Nicht gesetzt: Nur die Sätze je Sekunde begrenzen einen Arbeiter.</translation>
    </message>
    <message>
        <source>Calls for</source>
        <translation>Aufrufe je</translation>
    </message>
    <message>
        <source>Whether the calls along its links are made for each record or once for a batch.</source>
        <translation>Ob die Aufrufe entlang seiner Verbindungen für jeden Satz oder einmal je Stapel gemacht werden.</translation>
    </message>
    <message>
        <source>Time between reads</source>
        <translation>Zeit zwischen Lesevorgängen</translation>
    </message>
    <message>
        <source>Of a shard that has nothing new. The library&apos;s default is 1.5 s; below 0.2 s a shard refuses reads.</source>
        <translation>Bei einem Shard, der nichts Neues hat. Die Voreinstellung der Bibliothek ist 1,5 s; unter 0,2 s lehnt ein Shard Lesevorgänge ab.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Off: nothing is read, and the stream runs ahead.</source>
        <translation>Aus: Nichts wird gelesen, und der Datenstrom läuft davon.</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Share of the batches that fail and are handled again half a second later.</source>
        <translation>Anteil der Stapel, die scheitern und eine halbe Sekunde später noch einmal bearbeitet werden.</translation>
    </message>
    <message>
        <source>Poison record</source>
        <translation>Vergifteter Satz</translation>
    </message>
    <message>
        <source>A record that fails each time: its shard stands still until it expires.</source>
        <translation>Ein Satz, der jedes Mal scheitert: Sein Shard steht still, bis er abläuft.</translation>
    </message>
    <message>
        <source>Application name</source>
        <translation>Name der Anwendung</translation>
    </message>
    <message>
        <source>Also the name of the DynamoDB table in which workers note which shard is whose. Not set: the component&apos;s id.</source>
        <translation>Auch der Name der DynamoDB-Tabelle, in der die Arbeiter festhalten, wem welcher Shard gehört. Nicht gesetzt: die Kennung der Komponente.</translation>
    </message>
    <message>
        <source>3 to 255 letters, digits, underscores, dots or hyphens</source>
        <translation>3 bis 255 Buchstaben, Ziffern, Unterstriche, Punkte oder Bindestriche</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Records that were handled.</source>
        <translation>Sätze, die bearbeitet wurden.</translation>
    </message>
    <message>
        <source>Age of the record that it comes to next, in the shard where it is greatest, in seconds.</source>
        <translation>Alter des Satzes, der als Nächster an der Reihe ist, in dem Shard, wo es am größten ist, in Sekunden.</translation>
    </message>
    <message>
        <source>Records written and not yet read.</source>
        <translation>Sätze, die geschrieben und noch nicht gelesen sind.</translation>
    </message>
    <message>
        <source>From the write of a record until it is handled.</source>
        <translation>Vom Schreiben eines Satzes, bis er bearbeitet ist.</translation>
    </message>
    <message>
        <source>Batches of records that were handled.</source>
        <translation>Stapel von Sätzen, die bearbeitet wurden.</translation>
    </message>
    <message>
        <source>Records that grew older than the retention unread.</source>
        <translation>Sätze, die ungelesen älter als die Aufbewahrung wurden.</translation>
    </message>
    <message>
        <source>Stream consumer</source>
        <translation>Verbraucher eines Datenstroms</translation>
    </message>
    <message>
        <source>An application whose workers share the shards of a stream (KCL).</source>
        <translation>Eine Anwendung, deren Arbeiter sich die Shards eines Datenstroms teilen (KCL).</translation>
    </message>
    <message>
        <source>A consumer reads nothing.</source>
        <translation>Ein Verbraucher liest nichts.</translation>
    </message>
    <message>
        <source>There are more workers than shards.</source>
        <translation>Es gibt mehr Arbeiter als Shards.</translation>
    </message>
    <message>
        <source>A consumer falls behind.</source>
        <translation>Ein Verbraucher kommt nicht nach.</translation>
    </message>
    <message>
        <source>Records since the last checkpoint are not handled twice after a failure of a worker.</source>
        <translation>Sätze seit dem letzten Sicherungspunkt werden nach dem Ausfall eines Arbeiters nicht zweimal bearbeitet.</translation>
    </message>
    <message>
        <source>%1 has %2 workers for %3 shards</source>
        <translation>%1 hat %2 Arbeiter für %3 Shards</translation>
    </message>
    <message>
        <source>A shard is read by one worker; the others idle, ready to take over.</source>
        <translation>Ein Shard wird von einem Arbeiter gelesen; die anderen stehen bereit und tun nichts.</translation>
    </message>
    <message>
        <source>Use as many workers as shards, or split shards.</source>
        <translation>Nehmen Sie so viele Arbeiter wie Shards, oder teilen Sie Shards.</translation>
    </message>
    <message>
        <source>%1 reads nothing</source>
        <translation>%1 liest nichts</translation>
    </message>
    <message>
        <source>Its workers have no shard to work on.</source>
        <translation>Seine Arbeiter haben keinen Shard, an dem sie arbeiten könnten.</translation>
    </message>
    <message>
        <source>Draw a poll link from a stream to it.</source>
        <translation>Ziehen Sie eine Leseverbindung von einem Datenstrom zu ihm.</translation>
    </message>
    <message>
        <source>%1 is %2 minutes behind at the end</source>
        <translation>%1 ist am Ende %2 Minuten im Rückstand</translation>
    </message>
    <message>
        <source>It handles fewer records than are written, or has not caught up yet.</source>
        <translation>Er bearbeitet weniger Sätze, als geschrieben werden, oder hat noch nicht aufgeholt.</translation>
    </message>
    <message>
        <source>Add workers, up to one for each shard; then shards; or handle records faster.</source>
        <translation>Nehmen Sie mehr Arbeiter, bis zu einem je Shard; danach mehr Shards; oder bearbeiten Sie Sätze schneller.</translation>
    </message>
    <message>
        <source>Terraform has no warm throughput of streams; set it with the AWS CLI.</source>
        <translation>Terraform kennt keinen vorgewärmten Durchsatz von Datenströmen; setzen Sie ihn mit der AWS CLI.</translation>
    </message>
    <message>
        <source>A new stream has equal hash-key ranges; split and merge shards afterwards.</source>
        <translation>Ein neuer Datenstrom hat gleich große Hash-Bereiche; teilen und vereinen Sie Shards danach.</translation>
    </message>
    <message>
        <source>Turn On-demand Advantage on for the account</source>
        <translation>On-demand Advantage für das Konto einschalten</translation>
    </message>
    <message>
        <source>Change the number of shards of %1</source>
        <translation>Zahl der Shards von %1 ändern</translation>
    </message>
    <message>
        <source>Show state and shards of %1</source>
        <translation>Zustand und Shards von %1 zeigen</translation>
    </message>
    <message>
        <source>Name of the stream %1</source>
        <translation>Name des Datenstroms %1</translation>
    </message>
    <message>
        <source>Extended retention</source>
        <translation>Verlängerte Aufbewahrung</translation>
    </message>
    <message>
        <source>Long-term retention</source>
        <translation>Langzeitaufbewahrung</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Put payload units of 25 KB</source>
        <translation>Schreibeinheiten von 25 KB</translation>
    </message>
    <message>
        <source>Enhanced fan-out</source>
        <translation>Erweiterte Verteilung (Enhanced Fan-Out)</translation>
    </message>
    <message>
        <source>Data read with enhanced fan-out</source>
        <translation>Mit erweiterter Verteilung gelesene Daten</translation>
    </message>
    <message>
        <source>Data written</source>
        <translation>Geschriebene Daten</translation>
    </message>
    <message>
        <source>Data read</source>
        <translation>Gelesene Daten</translation>
    </message>
    <message>
        <source>Stream on demand</source>
        <translation>Datenstrom nach Bedarf</translation>
    </message>
    <message>
        <source>Up to %1 records per second are written to %2; its %3 shards take %4</source>
        <translation>Bis zu %1 Sätze je Sekunde werden in %2 geschrieben; seine %3 Shards nehmen %4 an</translation>
    </message>
    <message>
        <source>What is beyond is refused record by record; producers retry, and lose what they give up.</source>
        <translation>Was darüber liegt, wird Satz für Satz abgelehnt; Erzeuger versuchen es erneut und verlieren, was sie aufgeben.</translation>
    </message>
    <message>
        <source>%1 shards take it, if keys are even.</source>
        <translation>%1 Shards nehmen es an, wenn die Schlüssel gleichmäßig sind.</translation>
    </message>
    <message>
        <source>One key of %1 gets %2 records per second; a shard takes %3</source>
        <translation>Ein Schlüssel von %1 bekommt %2 Sätze je Sekunde; ein Shard nimmt %3 an</translation>
    </message>
    <message>
        <source>No number of shards helps: a key stays in one.</source>
        <translation>Keine Zahl von Shards hilft: Ein Schlüssel bleibt in einem.</translation>
    </message>
    <message>
        <source>Change the partition key, or add a random suffix where order does not matter.</source>
        <translation>Ändern Sie den Partitionsschlüssel, oder hängen Sie etwas Zufälliges an, wo die Reihenfolge nicht zählt.</translation>
    </message>
    <message>
        <source>Shard %1 of %2 gets %3 % of the records</source>
        <translation>Shard %1 von %2 bekommt %3 % der Sätze</translation>
    </message>
    <message>
        <source>It is filled above 80 % while the shards are used below 50 % on average.</source>
        <translation>Er ist über 80 % gefüllt, während die Shards im Mittel unter 50 % genutzt sind.</translation>
    </message>
    <message>
        <source>Choose a partition key with more and more even values, or split that shard.</source>
        <translation>Wählen Sie einen Partitionsschlüssel mit mehr und gleichmäßigeren Werten, oder teilen Sie diesen Shard.</translation>
    </message>
    <message>
        <source>Readers of %1 are up to %2 h behind; records are kept for %3 h</source>
        <translation>Leser von %1 sind bis zu %2 h im Rückstand; Sätze werden %3 h aufbewahrt</translation>
    </message>
    <message>
        <source>Records that expire before they are read are lost; longer retention does not bring them back.</source>
        <translation>Sätze, die ablaufen, bevor sie gelesen sind, sind verloren; eine längere Aufbewahrung bringt sie nicht zurück.</translation>
    </message>
    <message>
        <source>Keep records longer, and let the readers catch up.</source>
        <translation>Bewahren Sie Sätze länger auf, und lassen Sie die Leser aufholen.</translation>
    </message>
    <message>
        <source>Records for %1 have %2 bytes; it takes %3</source>
        <translation>Sätze für %1 haben %2 Byte; er nimmt %3 an</translation>
    </message>
    <message>
        <source>Every such record is refused.</source>
        <translation>Jeder solche Satz wird abgelehnt.</translation>
    </message>
    <message>
        <source>Raise the greatest record size, at most to 10,240 KiB, or keep large content in S3.</source>
        <translation>Heben Sie die größte Satzgröße an, höchstens auf 10.240 KiB, oder legen Sie große Inhalte in S3 ab.</translation>
    </message>
    <message>
        <source>All records of %1 are above 1 MiB</source>
        <translation>Alle Sätze von %1 sind größer als 1 MiB</translation>
    </message>
    <message>
        <source>AWS means them to be below 2 % of the traffic; a shard takes less than one of them a second.</source>
        <translation>AWS sieht sie für weniger als 2 % des Verkehrs vor; ein Shard nimmt weniger als einen davon je Sekunde an.</translation>
    </message>
    <message>
        <source>Keep large content in S3 and its name in the record.</source>
        <translation>Legen Sie große Inhalte in S3 ab und nur ihren Namen in den Satz.</translation>
    </message>
    <message>
        <source>Readers of %1 look %2 times a second at each shard; %3 are allowed</source>
        <translation>Leser von %1 sehen %2-mal je Sekunde in jeden Shard; %3-mal ist erlaubt</translation>
    </message>
    <message>
        <source>Looks beyond are refused, and all readers fall behind together.</source>
        <translation>Was darüber liegt, wird abgelehnt, und alle Leser geraten zusammen in Rückstand.</translation>
    </message>
    <message>
        <source>Let readers look less often, or give some enhanced fan-out.</source>
        <translation>Lassen Sie Leser seltener nachsehen, oder geben Sie einigen die erweiterte Verteilung.</translation>
    </message>
    <message>
        <source>%1 readers of %2 have enhanced fan-out; %3 are allowed</source>
        <translation>%1 Leser von %2 haben die erweiterte Verteilung; %3 sind erlaubt</translation>
    </message>
    <message>
        <source>AWS refuses to register the others.</source>
        <translation>AWS lehnt es ab, die anderen einzutragen.</translation>
    </message>
    <message>
        <source>Let some readers share the throughput.</source>
        <translation>Lassen Sie einige Leser sich den Durchsatz teilen.</translation>
    </message>
    <message>
        <source>%1 readers of %2 together need up to %3 MiB/s of a shard; it gives 2</source>
        <translation>%1 Leser von %2 brauchen zusammen bis zu %3 MiB/s eines Shards; er gibt 2</translation>
    </message>
    <message>
        <source>All of them fall behind at the peak.</source>
        <translation>Alle geraten bei der Spitze in Rückstand.</translation>
    </message>
    <message>
        <source>Give a reader enhanced fan-out, or spread the records over more shards.</source>
        <translation>Geben Sie einem Leser die erweiterte Verteilung, oder verteilen Sie die Sätze auf mehr Shards.</translation>
    </message>
    <message>
        <source>%1 of %2 has no effect on demand</source>
        <translation>%1 von %2 wirkt nach Bedarf nicht</translation>
    </message>
    <message>
        <source>On demand, AWS splits and merges shards itself.</source>
        <translation>Nach Bedarf teilt und vereint AWS die Shards selbst.</translation>
    </message>
    <message>
        <source>Remove it, or provision shards.</source>
        <translation>Entfernen Sie es, oder stellen Sie Shards bereit.</translation>
    </message>
    <message>
        <source>%1 asks for warm throughput without On-demand Advantage</source>
        <translation>%1 verlangt vorgewärmten Durchsatz ohne On-demand Advantage</translation>
    </message>
    <message>
        <source>The deployment is refused.</source>
        <translation>Die Bereitstellung wird abgelehnt.</translation>
    </message>
    <message>
        <source>Turn On-demand Advantage on for the account.</source>
        <translation>Schalten Sie On-demand Advantage für das Konto ein.</translation>
    </message>
    <message>
        <source>%1 is not encrypted by KMS</source>
        <translation>%1 ist nicht mit KMS verschlüsselt</translation>
    </message>
    <message>
        <source>Records lie unencrypted by a key of yours where they are stored.</source>
        <translation>Sätze liegen dort, wo sie gespeichert sind, ohne Verschlüsselung durch einen Ihrer Schlüssel.</translation>
    </message>
    <message>
        <source>Encrypt with KMS; AWS&apos;s own key costs nothing.</source>
        <translation>Verschlüsseln Sie mit KMS; der Schlüssel von AWS kostet nichts.</translation>
    </message>
    <message>
        <source>All streams together have %1 shards; the quota %2 is %3</source>
        <translation>Alle Datenströme zusammen haben %1 Shards; das Kontingent %2 ist %3</translation>
    </message>
    <message>
        <source>AWS refuses the last of them.</source>
        <translation>AWS lehnt den letzten davon ab.</translation>
    </message>
    <message>
        <source>Ask AWS for a higher quota and note it at the account, or set fewer.</source>
        <translation>Bitten Sie AWS um ein höheres Kontingent und vermerken Sie es beim Konto, oder setzen Sie weniger.</translation>
    </message>
    <message>
        <source>%1 would cost %2 instead of %3 dollars a month in the other mode</source>
        <translation>%1 würde in der anderen Betriebsart %2 statt %3 Dollar im Monat kosten</translation>
    </message>
    <message>
        <source>Steady traffic is cheaper with shards, uneven or little traffic on demand. The estimate takes this run for every day.</source>
        <translation>Gleichmäßiger Verkehr ist mit Shards billiger, ungleichmäßiger oder geringer nach Bedarf. Die Schätzung nimmt diesen Lauf für jeden Tag.</translation>
    </message>
    <message>
        <source>Change the mode if this traffic is typical.</source>
        <translation>Wechseln Sie die Betriebsart, wenn dieser Verkehr typisch ist.</translation>
    </message>
    <message>
        <source>Aggregation would save %1 dollars a month of %2</source>
        <translation>Zusammenpacken würde bei %2 %1 Dollar im Monat sparen</translation>
    </message>
    <message>
        <source>Each record is billed as 25 KB; the producer library packs many into one.</source>
        <translation>Jeder Satz wird als 25 KB berechnet; die Erzeugerbibliothek packt viele in einen.</translation>
    </message>
    <message>
        <source>Let producers aggregate, if a tenth of a second more does not matter.</source>
        <translation>Lassen Sie Erzeuger zusammenpacken, wenn eine Zehntelsekunde mehr nichts ausmacht.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>PROVISIONED bills and limits the shards that are set. ON_DEMAND takes twice the former peak at once, at least 4 MiB/s, grows within a quarter of an hour, and bills what flows.</source>
        <translation>PROVISIONED berechnet und begrenzt die gesetzten Shards. ON_DEMAND nimmt sofort das Doppelte der früheren Spitze an, mindestens 4 MiB/s, wächst binnen einer Viertelstunde und berechnet, was fließt.</translation>
    </message>
    <message>
        <source>Each takes 1 MiB and 1,000 records a second and gives 2 MiB a second to all readers that share it. Provisioned mode only.</source>
        <translation>Jeder nimmt 1 MiB und 1.000 Sätze je Sekunde an und gibt 2 MiB je Sekunde an alle Leser zusammen, die ihn sich teilen. Nur bereitgestellt.</translation>
    </message>
    <message>
        <source>Hash-key ranges</source>
        <translation>Hash-Bereiche</translation>
    </message>
    <message>
        <source>Relative sizes of the shards&apos; ranges of hash keys, in their order, such as 2, 1, 1. To split the first of two equal shards during a run, begin with 1, 0, 1 and go to 0.5, 0.5, 1. A shard without a range is closed. Not set: equal ranges.</source>
        <translation>Verhältnis der Größen der Hash-Bereiche der Shards, in ihrer Reihenfolge, etwa 2, 1, 1. Um den ersten von zwei gleichen Shards während eines Laufs zu teilen, beginnen Sie mit 1, 0, 1 und gehen zu 0.5, 0.5, 1. Ein Shard ohne Bereich ist geschlossen. Nicht gesetzt: gleich große Bereiche.</translation>
    </message>
    <message>
        <source>numbers with commas or blanks between them</source>
        <translation>Zahlen mit Kommas oder Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Former peak</source>
        <translation>Frühere Spitze</translation>
    </message>
    <message>
        <source>On demand: the highest write rate of the last 30 days, in MiB/s. The stream takes twice as much at once.</source>
        <translation>Nach Bedarf: die höchste Schreibrate der letzten 30 Tage, in MiB/s. Der Datenstrom nimmt sofort doppelt so viel an.</translation>
    </message>
    <message>
        <source>On-demand Advantage</source>
        <translation>On-demand Advantage</translation>
    </message>
    <message>
        <source>A setting of the account for all its streams on demand: cheaper data, no charge for the stream itself, warm throughput and 50 readers with fan-out of their own; at least 25 MiB/s each way are billed.</source>
        <translation>Eine Einstellung des Kontos für alle seine Datenströme nach Bedarf: billigere Daten, keine Gebühr für den Datenstrom selbst, vorgewärmter Durchsatz und 50 Leser mit eigener Verteilung; mindestens 25 MiB/s in jede Richtung werden berechnet.</translation>
    </message>
    <message>
        <source>Warm throughput</source>
        <translation>Vorgewärmter Durchsatz</translation>
    </message>
    <message>
        <source>On demand with On-demand Advantage: MiB/s of writes that the stream takes at once, whatever the former peak.</source>
        <translation>Nach Bedarf mit On-demand Advantage: MiB/s, die der Datenstrom sofort annimmt, gleich wie hoch die frühere Spitze war.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Hours for which records can be read, 24 to 8,760. What nobody has read by then is lost to the readers that are behind.</source>
        <translation>Stunden, in denen Sätze gelesen werden können, 24 bis 8.760. Was bis dahin nicht gelesen ist, ist für die Leser verloren, die im Rückstand sind.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Record size</source>
        <translation>Satzgröße</translation>
    </message>
    <message>
        <source>Of one record as the producer knows it, partition key included. Not set: as the largest payload of the links that lead here.</source>
        <translation>Eines Satzes, wie der Erzeuger ihn kennt, mit Partitionsschlüssel. Nicht gesetzt: wie die größte Nutzlast der Verbindungen, die hierher führen.</translation>
    </message>
    <message>
        <source>Records in an aggregate</source>
        <translation>Sätze in einem Paket</translation>
    </message>
    <message>
        <source>The producer library packs so many records into one of the stream, up to 50 KiB and for a tenth of a second: more than 1,000 a second fit a shard, and the bill counts fewer. 1: no aggregation.</source>
        <translation>Die Erzeugerbibliothek packt so viele Sätze in einen des Datenstroms, bis zu 50 KiB und eine Zehntelsekunde lang: Mehr als 1.000 je Sekunde passen in einen Shard, und die Rechnung zählt weniger. 1: nicht zusammenpacken.</translation>
    </message>
    <message>
        <source>Greatest record size</source>
        <translation>Größte Satzgröße</translation>
    </message>
    <message>
        <source>1,024 to 10,240 KiB. Larger records are refused; those above 1 MiB are meant to be below 2 % of the traffic.</source>
        <translation>1.024 bis 10.240 KiB. Größere Sätze werden abgelehnt; die über 1 MiB sollen weniger als 2 % des Verkehrs sein.</translation>
    </message>
    <message>
        <source>Partition keys</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>How popular single partition keys are. Their hash decides the shard, so one popular key makes one hot shard, however many there are. Not set: as the clients that lead here say.</source>
        <translation>Wie beliebt einzelne Partitionsschlüssel sind. Ihr Hash bestimmt den Shard; ein beliebter Schlüssel macht also einen heißen Shard, gleich wie viele es gibt. Nicht gesetzt: wie die Clients sagen, die hierher führen.</translation>
    </message>
    <message>
        <source>Share of a hot shard</source>
        <translation>Anteil eines heißen Shards</translation>
    </message>
    <message>
        <source>A fault to try: this share of all records goes to the first shard, the rest as the keys say.</source>
        <translation>Eine Störung zum Ausprobieren: Dieser Anteil aller Sätze geht in den ersten Shard, der Rest, wie die Schlüssel sagen.</translation>
    </message>
    <message>
        <source>Duration of a put</source>
        <translation>Dauer eines Schreibens</translation>
    </message>
    <message>
        <source>Until a record is acknowledged: it is written to three zones. AWS publishes no law; this one is an assumption.</source>
        <translation>Bis ein Satz bestätigt ist: Er wird in drei Zonen geschrieben. AWS veröffentlicht kein Gesetz; dieses ist eine Annahme.</translation>
    </message>
    <message>
        <source>Stream name</source>
        <translation>Name des Datenstroms</translation>
    </message>
    <message>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <source>1 to 128 letters, digits, underscores, dots or hyphens</source>
        <translation>1 bis 128 Buchstaben, Ziffern, Unterstriche, Punkte oder Bindestriche</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>KMS encrypts records where they are stored.</source>
        <translation>KMS verschlüsselt Sätze dort, wo sie gespeichert sind.</translation>
    </message>
    <message>
        <source>KMS key</source>
        <translation>KMS-Schlüssel</translation>
    </message>
    <message>
        <source>Of an encrypted stream: an ARN, an id or an alias. AWS&apos;s own key costs nothing.</source>
        <translation>Eines verschlüsselten Datenstroms: ein ARN, eine Kennung oder ein Alias. Der Schlüssel von AWS kostet nichts.</translation>
    </message>
    <message>
        <source>1 to 2,048 characters without blanks</source>
        <translation>1 bis 2.048 Zeichen ohne Leerzeichen</translation>
    </message>
    <message>
        <source>Records of the stream that were written.</source>
        <translation>Sätze des Datenstroms, die geschrieben wurden.</translation>
    </message>
    <message>
        <source>Bytes that were written.</source>
        <translation>Byte, die geschrieben wurden.</translation>
    </message>
    <message>
        <source>Records that a shard refused.</source>
        <translation>Sätze, die ein Shard abgelehnt hat.</translation>
    </message>
    <message>
        <source>Until a record is acknowledged.</source>
        <translation>Bis ein Satz bestätigt ist.</translation>
    </message>
    <message>
        <source>Age of the records that the readers with shared throughput come to next, in the shard where it is greatest, in seconds.</source>
        <translation>Alter der Sätze, die bei den Lesern mit geteiltem Durchsatz als Nächste an der Reihe sind, in dem Shard, wo es am größten ist, in Sekunden.</translation>
    </message>
    <message>
        <source>Records read by those that share the throughput.</source>
        <translation>Sätze, die von denen gelesen wurden, die sich den Durchsatz teilen.</translation>
    </message>
    <message>
        <source>Bytes read by those that share the throughput.</source>
        <translation>Byte, die von denen gelesen wurden, die sich den Durchsatz teilen.</translation>
    </message>
    <message>
        <source>Reads that a shard refused.</source>
        <translation>Lesevorgänge, die ein Shard abgelehnt hat.</translation>
    </message>
    <message>
        <source>Age of the records that the readers with enhanced fan-out come to next, in the shard where it is greatest, in seconds.</source>
        <translation>Alter der Sätze, die bei den Lesern mit erweiterter Verteilung als Nächste an der Reihe sind, in dem Shard, wo es am größten ist, in Sekunden.</translation>
    </message>
    <message>
        <source>Records read with enhanced fan-out.</source>
        <translation>Sätze, die mit erweiterter Verteilung gelesen wurden.</translation>
    </message>
    <message>
        <source>Bytes read with enhanced fan-out.</source>
        <translation>Byte, die mit erweiterter Verteilung gelesen wurden.</translation>
    </message>
    <message>
        <source>Records that grew older than the retention before a reader came to them.</source>
        <translation>Sätze, die älter als die Aufbewahrung wurden, bevor ein Leser zu ihnen kam.</translation>
    </message>
    <message>
        <source>Shards that take records.</source>
        <translation>Shards, die Sätze annehmen.</translation>
    </message>
    <message>
        <source>More is written than the shards take.</source>
        <translation>Es wird mehr geschrieben, als die Shards annehmen.</translation>
    </message>
    <message>
        <source>One partition key alone is more than a shard takes.</source>
        <translation>Ein Partitionsschlüssel allein ist mehr, als ein Shard annimmt.</translation>
    </message>
    <message>
        <source>One shard is nearly full while the others idle.</source>
        <translation>Ein Shard ist fast voll, während die anderen wenig tun.</translation>
    </message>
    <message>
        <source>Records are larger than the stream takes.</source>
        <translation>Sätze sind größer, als der Datenstrom annimmt.</translation>
    </message>
    <message>
        <source>Records above 1 MiB are not meant to be the rule.</source>
        <translation>Sätze über 1 MiB sollen nicht die Regel sein.</translation>
    </message>
    <message>
        <source>Readers look more often than a shard allows.</source>
        <translation>Leser sehen öfter nach, als ein Shard erlaubt.</translation>
    </message>
    <message>
        <source>Readers together read more than a shard gives.</source>
        <translation>Leser lesen zusammen mehr, als ein Shard gibt.</translation>
    </message>
    <message>
        <source>Too many readers have enhanced fan-out.</source>
        <translation>Zu viele Leser haben die erweiterte Verteilung.</translation>
    </message>
    <message>
        <source>Readers are behind by more than half the retention.</source>
        <translation>Leser sind um mehr als die halbe Aufbewahrung im Rückstand.</translation>
    </message>
    <message>
        <source>A setting of shards has no effect on demand.</source>
        <translation>Eine Einstellung der Shards wirkt nach Bedarf nicht.</translation>
    </message>
    <message>
        <source>Warm throughput needs On-demand Advantage.</source>
        <translation>Vorgewärmter Durchsatz braucht On-demand Advantage.</translation>
    </message>
    <message>
        <source>The streams of an account have more shards than its quota.</source>
        <translation>Die Datenströme eines Kontos haben mehr Shards als sein Kontingent.</translation>
    </message>
    <message>
        <source>Records are stored without encryption by KMS.</source>
        <translation>Sätze werden ohne Verschlüsselung durch KMS gespeichert.</translation>
    </message>
    <message>
        <source>The other mode would cost much less.</source>
        <translation>Die andere Betriebsart würde viel weniger kosten.</translation>
    </message>
    <message>
        <source>Aggregation would save much of the bill.</source>
        <translation>Zusammenpacken würde viel von der Rechnung sparen.</translation>
    </message>
    <message>
        <source>Kinesis data stream</source>
        <translation>Kinesis-Datenstrom</translation>
    </message>
    <message>
        <source>Keeps records in order, by shards, for readers at their pace.</source>
        <translation>Bewahrt Sätze in ihrer Reihenfolge auf, in Shards, für Leser in ihrem Tempo.</translation>
    </message>
    <message>
        <source>Shards of all provisioned streams</source>
        <translation>Shards aller bereitgestellten Datenströme</translation>
    </message>
    <message>
        <source>Writes that a stream on demand can grow to, in MiB/s</source>
        <translation>Schreibrate, auf die ein Datenstrom nach Bedarf wachsen kann, in MiB/s</translation>
    </message>
    <message>
        <source>A shard&apos;s limits for bytes and records are one limit for records of the mean size; a second&apos;s worth may come at once.</source>
        <translation>Die Grenzen eines Shards für Byte und Sätze sind eine Grenze für Sätze der mittleren Größe; die Menge einer Sekunde darf auf einmal kommen.</translation>
    </message>
    <message>
        <source>On demand: growth gives every shard more instead of splitting it, so readers get no more lanes, and the read limit is not enforced since it grows along.</source>
        <translation>Nach Bedarf: Wachstum gibt jedem Shard mehr, statt ihn zu teilen; Leser bekommen also nicht mehr Bahnen, und die Lesegrenze gilt nicht, weil sie mitwächst.</translation>
    </message>
    <message>
        <source>A split or merge happens at once; readers do not finish the closed shard before they begin with the new ones.</source>
        <translation>Teilen und Vereinen geschieht sofort; Leser beenden den geschlossenen Shard nicht, bevor sie mit den neuen beginnen.</translation>
    </message>
    <message>
        <source>The limit of five reads a second of each shard is checked by a rule, not simulated; neither are batches of puts.</source>
        <translation>Die Grenze von fünf Lesevorgängen je Sekunde und Shard prüft eine Regel, sie ist nicht simuliert; auch Stapel beim Schreiben nicht.</translation>
    </message>
    <message>
        <source>Readers begin with the latest record: nothing is replayed.</source>
        <translation>Leser beginnen mit dem jüngsten Satz: Nichts wird noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Processes that share the shards. A shard is read by one of them, so workers beyond the number of shards idle. Alarms, policies and schedules move the number between the bounds.</source>
        <translation>Prozesse, die sich die Shards teilen. Ein Shard wird von einem von ihnen gelesen; mehr Arbeiter als Shards stehen still. Alarme, Regeln und Zeitpläne bewegen die Zahl zwischen den Grenzen.</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Fewest workers</source>
        <translation>Wenigste Arbeiter</translation>
    </message>
    <message>
        <source>When they are scaled, there are never fewer.</source>
        <translation>Wenn ihre Zahl sich anpasst, sind es nie weniger.</translation>
    </message>
    <message>
        <source>Most workers</source>
        <translation>Meiste Arbeiter</translation>
    </message>
    <message>
        <source>When they are scaled, there are never more. More than shards do not help.</source>
        <translation>Wenn ihre Zahl sich anpasst, sind es nie mehr. Mehr als Shards helfen nicht.</translation>
    </message>
    <message>
        <source>Start of a worker</source>
        <translation>Start eines Arbeiters</translation>
    </message>
    <message>
        <source>From the order of a machine until it reads: its start, that of the program, and the turn of the library in which it takes shards over.</source>
        <translation>Von der Bestellung einer Maschine, bis sie liest: ihr Start, der des Programms und die Runde der Bibliothek, in der sie Shards übernimmt.</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>Instanztyp</translation>
    </message>
    <message>
        <source>Says what a machine costs; how fast it is stands above.</source>
        <translation>Sagt, was eine Maschine kostet; wie schnell sie ist, steht oben.</translation>
    </message>
    <message>
        <source>Records handled over what the workers in service could handle.</source>
        <translation>Bearbeitete Sätze im Verhältnis zu dem, was die laufenden Arbeiter schaffen könnten.</translation>
    </message>
    <message>
        <source>Workers that read.</source>
        <translation>Arbeiter, die lesen.</translation>
    </message>
    <message>
        <source>Workers that start.</source>
        <translation>Arbeiter, die starten.</translation>
    </message>
    <message>
        <source>Workers that are wanted.</source>
        <translation>Arbeiter, die gewünscht sind.</translation>
    </message>
    <message>
        <source>Shards are dealt out evenly and at once when a worker begins or ends; the time to take them over is part of its start.</source>
        <translation>Shards werden gleichmäßig und sofort verteilt, wenn ein Arbeiter beginnt oder endet; die Zeit, sie zu übernehmen, gehört zu seinem Start.</translation>
    </message>
    <message>
        <source>The lease table&apos;s few requests are neither billed nor simulated.</source>
        <translation>Die wenigen Anfragen an die Zuteilungstabelle werden weder berechnet noch simuliert.</translation>
    </message>
    <message>
        <source>Image that runs a worker of %1</source>
        <translation>Abbild, das einen Arbeiter von %1 ausführt</translation>
    </message>
    <message>
        <source>Machines of the workers</source>
        <translation>Maschinen der Arbeiter</translation>
    </message>
    <message>
        <source>%1 may have %2 workers for %3 shards</source>
        <translation>%1 darf %2 Arbeiter für %3 Shards haben</translation>
    </message>
</context>
<context>
    <name>Lambda</name>
    <message>
        <location filename="../model/services/lambda/deployment.cpp" line="+78"/>
        <source>S3 bucket that holds the code of the functions</source>
        <translation>S3-Bucket, das den Code der Funktionen enthält</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Key of the ZIP file of %1 in the code bucket</source>
        <translation>Schlüssel der ZIP-Datei von %1 im Code-Bucket</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>ARN of the function %1</source>
        <translation>ARN der Funktion %1</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Terraform knows only the version it publishes with the function; set the weight of the second version there by hand.</source>
        <translation>Terraform kennt nur die Version, die es mit der Funktion veröffentlicht; das Gewicht der zweiten Version dort von Hand setzen.</translation>
    </message>
    <message>
        <location filename="../model/services/lambda/lambda.cpp" line="+20"/>
        <location filename="../model/services/lambda/pricing.cpp" line="+38"/>
        <location line="+3"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Init duration</source>
        <translation>Startdauer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time a new execution environment needs before it handles its first request: start of the runtime and of the code outside the handler.</source>
        <translation>Zeit, die eine neue Ausführungsumgebung braucht, bis sie ihre erste Anfrage bearbeitet: Start der Laufzeit und des Codes außerhalb des Handlers.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the invocations that end in a function error. Behind a gateway with proxy integration they become 502.</source>
        <translation>Anteil der Aufrufe, die in einem Funktionsfehler enden. Hinter einem Gateway mit Proxy-Integration werden sie zu 502.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Provisioned concurrency</source>
        <translation>Bereitgestellte Nebenläufigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Environments that are always ready and never start cold. What they cannot take spills over to environments on demand. They cost while they are kept.</source>
        <translation>Umgebungen, die immer bereit sind und nie kalt starten. Was sie nicht fassen, läuft über auf Umgebungen nach Bedarf. Sie kosten, solange sie gehalten werden.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Up to 256 characters, for people.</source>
        <translation>Bis zu 256 Zeichen, für Menschen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>at most 256 characters</source>
        <translation>höchstens 256 Zeichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+5"/>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reserved concurrency</source>
        <translation>Reservierte Nebenläufigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Guarantee and limit in one: so many invocations at once and no more, taken out of the account&apos;s pool even while idle. 0 refuses everything. Not set: the function shares what is unreserved. Setting it costs nothing.</source>
        <translation>Garantie und Grenze in einem: so viele Aufrufe zugleich und nicht mehr, auch im Ruhezustand aus dem Vorrat des Kontos genommen. 0 lehnt alles ab. Nicht gesetzt: Die Funktion teilt, was nicht reserviert ist. Das Setzen kostet nichts.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>128 to 10,240 MB; the share of a processor grows with it, 1,769 MB are one vCPU. The duration set here does not follow it.</source>
        <translation>128 bis 10.240 MB; der Prozessoranteil wächst mit, 1.769 MB sind eine vCPU. Die hier gesetzte Dauer folgt ihm nicht.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>1 to 900 s. An invocation that runs longer is cut off and counts as a function error.</source>
        <translation>1 bis 900 s. Ein Aufruf, der länger läuft, wird abgeschnitten und zählt als Funktionsfehler.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Idle life of an environment</source>
        <translation>Ruhezeit einer Umgebung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How long an environment is kept after its last request. AWS does not publish it; 640 s was measured in 2020.</source>
        <translation>Wie lange eine Umgebung nach ihrer letzten Anfrage behalten wird. AWS veröffentlicht es nicht; 2020 wurden 640 s gemessen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Which idle environment is used</source>
        <translation>Welche ruhende Umgebung genommen wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The one used last (newest: spares end) or the one idle longest (oldest: spares are kept alive). AWS does not say; it changes cold starts by orders of magnitude.</source>
        <translation>Die zuletzt benutzte (newest: Ersatz endet) oder die am längsten ruhende (oldest: Ersatz bleibt am Leben). AWS sagt es nicht; es ändert Kaltstarts um Größenordnungen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Maximum retry attempts</source>
        <translation>Höchste Zahl der Wiederholungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Asynchronous invocations only: how often a failed event is tried again, after 1 and then 2 minutes. Throttled events go back to the queue without using them up.</source>
        <translation>Nur asynchrone Aufrufe: wie oft ein gescheitertes Ereignis noch einmal versucht wird, nach 1 und dann 2 Minuten. Gedrosselte Ereignisse gehen in die Warteschlange zurück, ohne sie zu verbrauchen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Maximum event age</source>
        <translation>Höchstes Alter eines Ereignisses</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Asynchronous invocations only: older events are given up, 60 s to 6 h.</source>
        <translation>Nur asynchrone Aufrufe: Ältere Ereignisse werden aufgegeben, 60 s bis 6 h.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Runtime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The language environment of the code.</source>
        <translation>Die Sprachumgebung des Codes.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Handler</source>
        <translation>Handler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The function in the code that is called, such as app.handler.</source>
        <translation>Die Funktion im Code, die gerufen wird, etwa app.handler.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>1 to 128 characters without blanks</source>
        <translation>1 bis 128 Zeichen ohne Leerzeichen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Processor; arm64 costs a fifth less for each GB-second.</source>
        <translation>Prozessor; arm64 kostet ein Fünftel weniger je GB-Sekunde.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Ephemeral storage</source>
        <translation>Flüchtiger Speicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size of /tmp, 512 to 10,240 MB; above 512 MB it is billed.</source>
        <translation>Größe von /tmp, 512 bis 10.240 MB; über 512 MB wird er berechnet.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>At most 4 KB together; names begin with a letter.</source>
        <translation>Zusammen höchstens 4 KB; Namen beginnen mit einem Buchstaben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>KMS key</source>
        <translation>KMS-Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ARN of an own key for the environment variables; without it AWS&apos;s key is used.</source>
        <translation>ARN eines eigenen Schlüssels für die Umgebungsvariablen; ohne ihn gilt der von AWS.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>an ARN</source>
        <translation>ein ARN</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Requests that ran, with success or a function error; throttled ones are not among them.</source>
        <translation>Anfragen, die liefen, mit Erfolg oder Funktionsfehler; gedrosselte sind nicht darunter.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Invocations that ended in a function error, time-outs included.</source>
        <translation>Aufrufe, die in einem Funktionsfehler endeten, Zeitlimits eingeschlossen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Requests refused with 429 by a concurrency, rate or scaling limit.</source>
        <translation>Anfragen, die mit 429 von einer Grenze für Nebenläufigkeit, Rate oder Wachstum abgelehnt wurden.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Time in the handler, calls included, without cold starts.</source>
        <translation>Zeit im Handler, Aufrufe eingeschlossen, ohne Kaltstarts.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Invocations in progress.</source>
        <translation>Laufende Aufrufe.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Share of the invocations that wait for a new environment.</source>
        <translation>Anteil der Aufrufe, die auf eine neue Umgebung warten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Environments alive, idle ones included.</source>
        <translation>Lebende Umgebungen, ruhende eingeschlossen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Invocations that ran on provisioned concurrency.</source>
        <translation>Aufrufe, die auf bereitgestellter Nebenläufigkeit liefen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Invocations that found all provisioned concurrency busy and ran on demand.</source>
        <translation>Aufrufe, die alle bereitgestellte Nebenläufigkeit belegt fanden und nach Bedarf liefen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Events accepted for asynchronous invocation.</source>
        <translation>Ereignisse, die zum asynchronen Aufruf angenommen wurden.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Time since acceptance of the events that run now.</source>
        <translation>Zeit seit der Annahme der Ereignisse, die jetzt laufen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Events given up after their retries or their age.</source>
        <translation>Ereignisse, die nach ihren Wiederholungen oder wegen ihres Alters aufgegeben wurden.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Concurrent executions of all functions</source>
        <translation>Gleichzeitige Ausführungen aller Funktionen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Concurrency that always stays unreserved</source>
        <translation>Nebenläufigkeit, die immer unreserviert bleibt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Requests per second for each unit of concurrency</source>
        <translation>Anfragen je Sekunde für jede Einheit der Nebenläufigkeit</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>New environments per second of a function</source>
        <translation>Neue Umgebungen einer Funktion je Sekunde</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>New environments of a function at once</source>
        <translation>Neue Umgebungen einer Funktion auf einmal</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Lambda function</source>
        <translation>Lambda-Funktion</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Code that runs on request; holds its versions and aliases. Called itself, it is $LATEST.</source>
        <translation>Code, der auf Anfrage läuft; enthält seine Versionen und Aliase. Selbst gerufen ist sie $LATEST.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Reservations leave less than what must stay unreserved.</source>
        <translation>Reservierungen lassen weniger übrig, als unreserviert bleiben muss.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A reservation of 0 refuses every call.</source>
        <translation>Eine Reservierung von 0 lehnt jeden Aufruf ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More invocations arrive than the reservation can run at once.</source>
        <translation>Es kommen mehr Aufrufe an, als die Reservierung zugleich ausführen kann.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More concurrency is provisioned than reserved.</source>
        <translation>Es ist mehr Nebenläufigkeit bereitgestellt als reserviert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More requests arrive than ten for each unit of concurrency.</source>
        <translation>Es kommen mehr Anfragen an als zehn je Einheit der Nebenläufigkeit.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Environment variables exceed 4 KB.</source>
        <translation>Umgebungsvariablen überschreiten 4 KB.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An environment variable has a name that Lambda does not accept or sets itself.</source>
        <translation>Eine Umgebungsvariable hat einen Namen, den Lambda nicht annimmt oder selbst setzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A variable looks like a secret and has no key of its own.</source>
        <translation>Eine Variable sieht nach einem Geheimnis aus und hat keinen eigenen Schlüssel.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Events that fail for good are lost.</source>
        <translation>Ereignisse, die endgültig scheitern, sind verloren.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The duration does not follow the memory setting; set the duration that belongs to it.</source>
        <translation>Die Dauer folgt der Speichereinstellung nicht; die Dauer setzen, die dazu gehört.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Environments are not ended after some hours of work, and AWS&apos;s starting ahead of demand is not modelled.</source>
        <translation>Umgebungen werden nicht nach einigen Stunden Arbeit beendet, und dass AWS der Nachfrage voraus startet, ist nicht modelliert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>SnapStart, container images, layers, VPC set-up and file systems have no effect on times.</source>
        <translation>SnapStart, Container-Abbilder, Layer, VPC-Einrichtung und Dateisysteme wirken nicht auf Zeiten.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Function version</source>
        <translation>Funktionsversion</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A published, immutable copy of code and settings.</source>
        <translation>Eine veröffentlichte, unveränderliche Kopie von Code und Einstellungen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A version is called directly instead of through an alias.</source>
        <translation>Eine Version wird unmittelbar gerufen statt über einen Alias.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A version is not frozen: what its function sets holds for all versions.</source>
        <translation>Eine Version ist nicht eingefroren: Was ihre Funktion setzt, gilt für alle Versionen.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Function alias</source>
        <translation>Funktionsalias</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A name that points to one version, or to two by weight.</source>
        <translation>Ein Name, der auf eine Version zeigt, oder nach Gewicht auf zwei.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>An alias points to more than two versions.</source>
        <translation>Ein Alias zeigt auf mehr als zwei Versionen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The weights of an alias do not add up to 1.</source>
        <translation>Die Gewichte eines Alias ergeben zusammen nicht 1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An alias points to a version of another function.</source>
        <translation>Ein Alias zeigt auf eine Version einer anderen Funktion.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Too few requests reach the canary to judge it.</source>
        <translation>Zu wenige Anfragen erreichen den Canary, um ihn zu beurteilen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Shifting of the weight over time by CodeDeploy is not modelled; move the weight by hand.</source>
        <translation>Das Verschieben des Gewichts mit der Zeit durch CodeDeploy ist nicht modelliert; das Gewicht von Hand bewegen.</translation>
    </message>
    <message>
        <location filename="../model/services/lambda/pricing.cpp" line="-6"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Duration on provisioned concurrency</source>
        <translation>Dauer auf bereitgestellter Nebenläufigkeit</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Provisioned concurrency kept</source>
        <translation>Gehaltene bereitgestellte Nebenläufigkeit</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The function itself costs nothing; its versions are billed for what they run.</source>
        <translation>Die Funktion selbst kostet nichts; ihre Versionen werden berechnet, wenn sie laufen.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>An alias costs nothing.</source>
        <translation>Ein Alias kostet nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/lambda/rules.cpp" line="+80"/>
        <source>%1 cannot have a variable named %2.</source>
        <translation>%1 kann keine Variable namens %2 haben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The deployment is refused.</source>
        <translation>Das Ausrollen wird abgelehnt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Use a name of letters, digits and underscores that begins with a letter and that Lambda does not set itself.</source>
        <translation>Einen Namen aus Buchstaben, Ziffern und Unterstrichen verwenden, der mit einem Buchstaben beginnt und den Lambda nicht selbst setzt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 of %2 looks like a secret.</source>
        <translation>%1 von %2 sieht nach einem Geheimnis aus.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whoever may read the function&apos;s settings can read it.</source>
        <translation>Wer die Einstellungen der Funktion lesen darf, kann es lesen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep it in Secrets Manager, or set a KMS key of your own.</source>
        <translation>In Secrets Manager aufbewahren, oder einen eigenen KMS-Schlüssel setzen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The environment variables of %1 take %2 bytes.</source>
        <translation>Die Umgebungsvariablen von %1 brauchen %2 Bytes.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Names and values together may take 4,096 bytes; the deployment is refused.</source>
        <translation>Namen und Werte dürfen zusammen 4.096 Bytes brauchen; das Ausrollen wird abgelehnt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep large settings elsewhere, such as in Parameter Store.</source>
        <translation>Große Einstellungen anderswo aufbewahren, etwa im Parameter Store.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The functions of the account reserve %1 executions, and may reserve %2.</source>
        <translation>Die Funktionen des Kontos reservieren %1 Ausführungen, %2 sind erlaubt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS keeps some concurrency unreserved for functions without a reservation and refuses the setting.</source>
        <translation>AWS hält etwas Nebenläufigkeit für Funktionen ohne Reservierung frei und lehnt die Einstellung ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserve less, or have the account&apos;s limit raised.</source>
        <translation>Weniger reservieren, oder die Grenze des Kontos erhöhen lassen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 refuses every call.</source>
        <translation>%1 lehnt jeden Aufruf ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A reservation of 0 switches a function off.</source>
        <translation>Eine Reservierung von 0 schaltet eine Funktion aus.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove the reservation to switch it on again.</source>
        <translation>Die Reservierung entfernen, um sie wieder einzuschalten.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 provisions %2 environments and reserves %3.</source>
        <translation>%1 stellt %2 Umgebungen bereit und reserviert %3.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provisioned concurrency is taken out of the reservation; AWS refuses the setting.</source>
        <translation>Bereitgestellte Nebenläufigkeit wird aus der Reservierung genommen; AWS lehnt die Einstellung ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserve at least what is provisioned, or provision less.</source>
        <translation>Mindestens reservieren, was bereitgestellt ist, oder weniger bereitstellen.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 throttles %2 % of its calls.</source>
        <translation>%1 drosselt %2 % seiner Aufrufe.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its reservation of %1 is too small for the traffic at times; who calls gets 429, behind a gateway 500.</source>
        <translation>Die Reservierung von %1 ist für den Verkehr zeitweise zu klein; wer ruft, bekommt 429, hinter einem Gateway 500.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserve more, shorten the duration, or let callers retry with back-off.</source>
        <translation>Mehr reservieren, die Dauer verkürzen, oder Aufrufer mit Pausen wiederholen lassen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 gets up to %2 requests a second and may take %3.</source>
        <translation>%1 bekommt bis zu %2 Anfragen je Sekunde und nimmt %3.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lambda takes ten requests a second for each unit of concurrency, even where concurrency is free.</source>
        <translation>Lambda nimmt zehn Anfragen je Sekunde für jede Einheit der Nebenläufigkeit, auch wo Nebenläufigkeit frei ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Raise the concurrency, or handle several items with one call.</source>
        <translation>Die Nebenläufigkeit erhöhen, oder mit einem Aufruf mehrere Einträge bearbeiten.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Events that %1 cannot handle are lost.</source>
        <translation>Ereignisse, die %1 nicht bearbeiten kann, sind verloren.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>After its retries, or when it is too old, an event is dropped without a trace.</source>
        <translation>Nach seinen Wiederholungen, oder wenn es zu alt ist, wird ein Ereignis spurlos fallen gelassen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 is called directly.</source>
        <translation>%1 wird unmittelbar gerufen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Each release then changes the callers.</source>
        <translation>Jede Freigabe ändert dann die Aufrufer.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Call an alias that points to the version.</source>
        <translation>Einen Alias rufen, der auf die Version zeigt.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 points to a version of another function.</source>
        <translation>%1 zeigt auf eine Version einer anderen Funktion.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An alias belongs to one function; the deployment is refused.</source>
        <translation>Ein Alias gehört zu einer Funktion; das Ausrollen wird abgelehnt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Point it to a version of its own function.</source>
        <translation>Auf eine Version der eigenen Funktion zeigen lassen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 points to %2 versions.</source>
        <translation>%1 zeigt auf %2 Versionen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An alias can split its traffic over two versions at most.</source>
        <translation>Ein Alias kann seinen Verkehr auf höchstens zwei Versionen aufteilen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove a wire, or split over two aliases.</source>
        <translation>Eine Verbindung entfernen, oder über zwei Aliase aufteilen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The weights of %1 add up to %2.</source>
        <translation>Die Gewichte von %1 ergeben zusammen %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The simulation takes them in proportion; a deployment gives the main version what the other leaves.</source>
        <translation>Die Simulation nimmt sie im Verhältnis; beim Ausrollen bekommt die Hauptversion, was die andere übrig lässt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make them add up to 1.</source>
        <translation>So setzen, dass sie zusammen 1 ergeben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make the weights add up to 1</source>
        <translation>Gewichte auf zusammen 1 setzen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Only %1 requests of the run reach the canary of %2.</source>
        <translation>Nur %1 Anfragen des Laufs erreichen den Canary von %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fewer than some 30 requests say nothing about its errors.</source>
        <translation>Weniger als etwa 30 Anfragen sagen nichts über seine Fehler.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Raise the weight, or watch it for longer.</source>
        <translation>Das Gewicht erhöhen, oder länger zusehen.</translation>
    </message>
    <message>
        <source>All of the reservation of %1 is provisioned.</source>
        <translation>Die ganze Reservierung von %1 ist bereitgestellt.</translation>
    </message>
    <message>
        <source>$LATEST and versions without provisioned concurrency have none left and refuse every call; so has what spills over.</source>
        <translation>Für $LATEST und Versionen ohne bereitgestellte Parallelität bleibt nichts, sie weisen jeden Aufruf ab; ebenso, was überläuft.</translation>
    </message>
    <message>
        <source>Reserve more than is provisioned.</source>
        <translation>Reservieren Sie mehr, als bereitgestellt ist.</translation>
    </message>
    <message>
        <source>Functions without a reservation provision %1 environments, and may provision %2.</source>
        <translation>Funktionen ohne Reservierung stellen %1 Umgebungen bereit und dürfen %2 bereitstellen.</translation>
    </message>
    <message>
        <source>It is taken from the unreserved concurrency of the account, of which AWS keeps some free; the setting is refused.</source>
        <translation>Sie werden der unreservierten Parallelität des Kontos entnommen, von der AWS einen Teil frei hält; die Einstellung wird abgewiesen.</translation>
    </message>
    <message>
        <source>Provision or reserve less, or have the account&apos;s limit raised.</source>
        <translation>Stellen Sie weniger bereit, reservieren Sie weniger, oder lassen Sie die Grenze des Kontos anheben.</translation>
    </message>
    <message>
        <source>%1 uses %2 % of its provisioned concurrency on average.</source>
        <translation>%1 nutzt im Mittel %2 % der bereitgestellten Parallelität.</translation>
    </message>
    <message>
        <source>Below 60 % the same requests cost less on demand; what is paid for is that none of them waits for a start.</source>
        <translation>Unter 60 % kosten dieselben Anfragen bei Bedarf weniger; bezahlt wird dafür, dass keine auf einen Start wartet.</translation>
    </message>
    <message>
        <source>Provision less, or by schedule, if starts may be seen.</source>
        <translation>Stellen Sie weniger bereit oder nur zu bestimmten Zeiten, wenn Starts spürbar sein dürfen.</translation>
    </message>
    <message>
        <source>%1 uses up to %2 of the %3 executions that it shares.</source>
        <translation>%1 belegt bis zu %2 der %3 Ausführungen, die sie mit anderen teilt.</translation>
    </message>
    <message>
        <source>Nothing keeps it from taking all: then the account&apos;s other functions are throttled.</source>
        <translation>Nichts hindert sie daran, alle zu belegen: Dann werden die anderen Funktionen des Kontos gedrosselt.</translation>
    </message>
    <message>
        <source>Reserve concurrency for it, which also bounds it, or for the others.</source>
        <translation>Reservieren Sie ihr Parallelität, was sie auch begrenzt, oder den anderen.</translation>
    </message>
    <message>
        <source>Calls of %1 run $LATEST.</source>
        <translation>Aufrufe von %1 führen $LATEST aus.</translation>
    </message>
    <message>
        <source>They change with each upload of the code, before it is published.</source>
        <translation>Sie ändern sich mit jedem Hochladen des Codes, bevor er veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Call an alias that points to a published version.</source>
        <translation>Rufen Sie einen Alias auf, der auf eine veröffentlichte Version zeigt.</translation>
    </message>
    <message>
        <source>Set a dead-letter queue or a destination for failures.</source>
        <translation>Geben Sie eine Dead-Letter-Queue oder ein Ziel für Fehlschläge an.</translation>
    </message>
    <message>
        <source>%1 sends the events given up to %2.</source>
        <translation>%1 schickt die aufgegebenen Ereignisse an %2.</translation>
    </message>
    <message>
        <source>Lambda delivers to standard queues and topics only, not to FIFO ones; the deployment is refused.</source>
        <translation>Lambda stellt nur an Standard-Warteschlangen und -Themen zu, nicht an FIFO; die Bereitstellung wird abgelehnt.</translation>
    </message>
    <message>
        <source>Name a standard queue or topic.</source>
        <translation>Eine Standard-Warteschlange oder ein Standard-Thema angeben.</translation>
    </message>
    <message>
        <source>Events that fail for good are sent to a FIFO queue or topic.</source>
        <translation>Endgültig gescheiterte Ereignisse gehen an eine FIFO-Warteschlange oder ein FIFO-Thema.</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>Dead-Letter-Queue</translation>
    </message>
    <message>
        <source>Asynchronous invocations only: ARN of an SQS queue or SNS topic that gets the events given up, without the reason.</source>
        <translation>Nur asynchrone Aufrufe: ARN einer SQS-Queue oder eines SNS-Topics für aufgegebene Ereignisse, ohne den Grund.</translation>
    </message>
    <message>
        <source>the ARN of a queue or topic</source>
        <translation>die ARN einer Queue oder eines Topics</translation>
    </message>
    <message>
        <source>Destination for failures</source>
        <translation>Ziel für Fehlschläge</translation>
    </message>
    <message>
        <source>Asynchronous invocations only: ARN of a queue, topic, bucket, event bus or function that gets the events given up and why.</source>
        <translation>Nur asynchrone Aufrufe: ARN einer Queue, eines Topics, eines Buckets, eines Event-Busses oder einer Funktion für aufgegebene Ereignisse und ihren Grund.</translation>
    </message>
    <message>
        <source>the ARN of a queue, topic, bucket, event bus or function</source>
        <translation>die ARN einer Queue, eines Topics, eines Buckets, eines Event-Busses oder einer Funktion</translation>
    </message>
    <message>
        <source>More is provisioned than the account has unreserved.</source>
        <translation>Es ist mehr bereitgestellt, als das Konto unreserviert hat.</translation>
    </message>
    <message>
        <source>Nothing of the reservation is left beside what is provisioned.</source>
        <translation>Neben dem Bereitgestellten bleibt nichts von der Reservierung.</translation>
    </message>
    <message>
        <source>Provisioned concurrency is used too little to pay.</source>
        <translation>Bereitgestellte Parallelität wird zu wenig genutzt, um sich zu lohnen.</translation>
    </message>
    <message>
        <source>One function can take the concurrency that all share.</source>
        <translation>Eine Funktion kann die Parallelität belegen, die alle teilen.</translation>
    </message>
    <message>
        <source>Calls run $LATEST although versions are published.</source>
        <translation>Aufrufe führen $LATEST aus, obwohl Versionen veröffentlicht sind.</translation>
    </message>
    <message>
        <source>Value of %1 for %2</source>
        <translation>Wert von %1 für %2</translation>
    </message>
    <message>
        <source>Publish a version of %1</source>
        <translation>Eine Version von %1 veröffentlichen</translation>
    </message>
    <message>
        <source>Call %1 once and show the end of its log</source>
        <translation>%1 einmal aufrufen und das Ende des Protokolls zeigen</translation>
    </message>
    <message>
        <source>Give the versions behind %1 their weights</source>
        <translation>Den Versionen hinter %1 ihre Gewichte geben</translation>
    </message>
    <message>
        <source>One bad record of %1 stops its shard.</source>
        <translation>Ein schlechter Satz von %1 hält seinen Shard an.</translation>
    </message>
    <message>
        <source>The batch is handled again and again until the record expires, and what is behind it waits.</source>
        <translation>Der Stapel wird wieder und wieder bearbeitet, bis der Satz abläuft, und was dahinter ist, wartet.</translation>
    </message>
    <message>
        <source>Limit the retries, halve batches that fail, and name a destination for failures.</source>
        <translation>Begrenzen Sie die Wiederholungen, halbieren Sie Stapel, die scheitern, und nennen Sie ein Ziel für Fehlschläge.</translation>
    </message>
    <message>
        <source>Halve batches that fail and retry them three times</source>
        <translation>Stapel, die scheitern, halbieren und dreimal wiederholen</translation>
    </message>
    <message>
        <source>%1 reads the FIFO queue %2 in large batches or with a window.</source>
        <translation>%1 liest die FIFO-Warteschlange %2 in großen Stapeln oder mit einem Zeitfenster.</translation>
    </message>
    <message>
        <source>FIFO queues take at most 10 messages and no window; the deployment is refused.</source>
        <translation>FIFO-Warteschlangen erlauben höchstens 10 Nachrichten und kein Zeitfenster; die Bereitstellung wird abgelehnt.</translation>
    </message>
    <message>
        <source>Use a batch of 10 and no window.</source>
        <translation>Nehmen Sie einen Stapel von 10 und kein Zeitfenster.</translation>
    </message>
    <message>
        <source>Use a batch of 10 and no window</source>
        <translation>Einen Stapel von 10 und kein Zeitfenster nehmen</translation>
    </message>
    <message>
        <source>%1 reads batches of %2 messages without a window.</source>
        <translation>%1 liest Stapel von %2 Nachrichten ohne Zeitfenster.</translation>
    </message>
    <message>
        <source>More than 10 messages need a window of at least a second; the deployment is refused.</source>
        <translation>Mehr als 10 Nachrichten brauchen ein Zeitfenster von mindestens einer Sekunde; die Bereitstellung wird abgelehnt.</translation>
    </message>
    <message>
        <source>Set a window of a second or more.</source>
        <translation>Setzen Sie ein Zeitfenster von einer Sekunde oder mehr.</translation>
    </message>
    <message>
        <source>%1 may handle %2 batches at once and has %3 reserved.</source>
        <translation>%1 darf %2 Stapel auf einmal bearbeiten und hat %3 reserviert.</translation>
    </message>
    <message>
        <source>What is beyond is throttled, and its messages come back.</source>
        <translation>Was darüber liegt, wird gedrosselt, und seine Nachrichten kommen zurück.</translation>
    </message>
    <message>
        <source>Set at most what is reserved.</source>
        <translation>Setzen Sie höchstens, was reserviert ist.</translation>
    </message>
    <message>
        <source>A full batch of %1 takes %2 s; the time-out of %3 is %4 s.</source>
        <translation>Ein voller Stapel von %1 dauert %2 s; das Zeitlimit von %3 ist %4 s.</translation>
    </message>
    <message>
        <source>Such a batch is cut off and handled again, without an end.</source>
        <translation>Ein solcher Stapel wird abgebrochen und noch einmal bearbeitet, ohne Ende.</translation>
    </message>
    <message>
        <source>Read smaller batches, or raise the time-out.</source>
        <translation>Lesen Sie kleinere Stapel, oder heben Sie das Zeitlimit an.</translation>
    </message>
    <message>
        <source>One bad record stops a shard until it expires.</source>
        <translation>Ein schlechter Satz hält einen Shard an, bis er abläuft.</translation>
    </message>
    <message>
        <source>A FIFO queue is read in large batches or with a window.</source>
        <translation>Eine FIFO-Warteschlange wird in großen Stapeln oder mit einem Zeitfenster gelesen.</translation>
    </message>
    <message>
        <source>Large batches of a queue have no window.</source>
        <translation>Große Stapel einer Warteschlange haben kein Zeitfenster.</translation>
    </message>
    <message>
        <source>A mapping may use more concurrency than is reserved.</source>
        <translation>Eine Zuordnung darf mehr Parallelität nutzen, als reserviert ist.</translation>
    </message>
    <message>
        <source>A full batch takes longer than the function may work.</source>
        <translation>Ein voller Stapel dauert länger, als die Funktion arbeiten darf.</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <source>Parallelization factor</source>
        <translation>Parallelisierungsfaktor</translation>
    </message>
    <message>
        <source>Batches of one shard that are handled at the same time, 1 to 10; the records of a key stay in order.</source>
        <translation>Stapel eines Shards, die gleichzeitig bearbeitet werden, 1 bis 10; die Sätze eines Schlüssels bleiben in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Starting position</source>
        <translation>Anfangsposition</translation>
    </message>
    <message>
        <source>Where a new mapping begins to read: with the next record or with the oldest that is kept. The simulation begins with the next.</source>
        <translation>Wo eine neue Zuordnung zu lesen beginnt: beim nächsten Satz oder beim ältesten, der aufbewahrt wird. Die Simulation beginnt beim nächsten.</translation>
    </message>
    <message>
        <source>Halve batches that fail</source>
        <translation>Gescheiterte Stapel halbieren</translation>
    </message>
    <message>
        <source>A batch that fails is handled again in two halves, so that a bad record is soon alone. This uses up no retry.</source>
        <translation>Ein Stapel, der scheitert, wird in zwei Hälften noch einmal bearbeitet, sodass ein schlechter Satz bald allein ist. Das verbraucht keine Wiederholung.</translation>
    </message>
    <message>
        <source>How often a batch that fails is handled again before it is given up; -1: until its records expire. Meanwhile its shard stands still. Throttles do not count.</source>
        <translation>Wie oft ein Stapel, der scheitert, noch einmal bearbeitet wird, bevor er aufgegeben wird; -1: bis seine Sätze ablaufen. Solange steht sein Shard still. Drosselungen zählen nicht.</translation>
    </message>
    <message>
        <source>Maximum record age</source>
        <translation>Höchstes Alter eines Satzes</translation>
    </message>
    <message>
        <source>Older records that fail are given up, 60 s to 7 days; -1: until the stream forgets them.</source>
        <translation>Ältere Sätze, die scheitern, werden aufgegeben, 60 s bis 7 Tage; -1: bis der Datenstrom sie vergisst.</translation>
    </message>
    <message>
        <source>ARN of a queue, topic or bucket that is told of the batches given up.</source>
        <translation>ARN einer Warteschlange, eines Themas oder eines Buckets, die von den aufgegebenen Stapeln erfahren.</translation>
    </message>
    <message>
        <source>the ARN of a queue, topic or bucket</source>
        <translation>der ARN einer Warteschlange, eines Themas oder eines Buckets</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Off: nothing is read.</source>
        <translation>Aus: Nichts wird gelesen.</translation>
    </message>
    <message>
        <source>Duration of a record</source>
        <translation>Dauer eines Satzes</translation>
    </message>
    <message>
        <source>What each record of a batch adds to the duration of the function, which is that of a batch without them.</source>
        <translation>Was jeder Satz eines Stapels der Dauer der Funktion hinzufügt; diese ist die eines Stapels ohne sie.</translation>
    </message>
    <message>
        <source>Response types</source>
        <translation>Antwortarten</translation>
    </message>
    <message>
        <source>ReportBatchItemFailures: the function says which records failed, and only these come again. The simulation always repeats the whole batch.</source>
        <translation>ReportBatchItemFailures: Die Funktion sagt, welche Sätze gescheitert sind, und nur diese kommen wieder. Die Simulation wiederholt immer den ganzen Stapel.</translation>
    </message>
    <message>
        <source>Maximum concurrency</source>
        <translation>Höchste Parallelität</translation>
    </message>
    <message>
        <source>Queues only: batches handled at the same time at most, 2 to 1,000. Not set: 1,250.</source>
        <translation>Nur Warteschlangen: höchste Zahl der Stapel, die gleichzeitig bearbeitet werden, 2 bis 1.000. Nicht gesetzt: 1.250.</translation>
    </message>
    <message>
        <source>Poison record</source>
        <translation>Vergifteter Satz</translation>
    </message>
    <message>
        <source>A fault to try: a record that fails each time stands in the way of its shard until it is given up.</source>
        <translation>Eine Störung zum Ausprobieren: Ein Satz, der jedes Mal scheitert, steht seinem Shard im Weg, bis er aufgegeben wird.</translation>
    </message>
    <message>
        <source>Streams: age of the record that comes next, in the shard where it is greatest, in seconds.</source>
        <translation>Datenströme: Alter des Satzes, der als Nächster an der Reihe ist, in dem Shard, wo es am größten ist, in Sekunden.</translation>
    </message>
    <message>
        <source>Records and messages read from streams and queues.</source>
        <translation>Sätze und Nachrichten, die aus Datenströmen und Warteschlangen gelesen wurden.</translation>
    </message>
    <message>
        <source>Records given up after their retries or their age, with a destination or without.</source>
        <translation>Sätze, die nach ihren Wiederholungen oder ihrem Alter aufgegeben wurden, mit oder ohne Ziel.</translation>
    </message>
    <message>
        <source>Environments that the records of batches keep busy beyond the duration of the function.</source>
        <translation>Umgebungen, die von den Sätzen der Stapel über die Dauer der Funktion hinaus belegt werden.</translation>
    </message>
    <message>
        <source>Time of the handler itself, without cold starts and without the calls it makes. The calls are added while it holds its environment. For batches of a stream or queue it is the time of a batch; what each record adds is a setting of the link.</source>
        <translation>Zeit der Funktion selbst, ohne Kaltstarts und ohne die Aufrufe, die sie macht. Die Aufrufe kommen hinzu, während sie ihre Umgebung hält. Bei Stapeln eines Datenstroms oder einer Warteschlange ist es die Zeit eines Stapels; was jeder Satz hinzufügt, ist eine Einstellung der Verbindung.</translation>
    </message>
    <message>
        <source>Event sources: what records add to the duration of a batch slows the reading and is billed, but takes no concurrency from the pool; a queue is read with full concurrency from the start, without growth by 300 a minute; filters and tumbling windows are not modelled.</source>
        <translation>Ereignisquellen: Was Sätze der Dauer eines Stapels hinzufügen, verlangsamt das Lesen und wird berechnet, nimmt aber keine Parallelität aus dem Vorrat; eine Warteschlange wird von Anfang an mit voller Parallelität gelesen, ohne Wachstum um 300 je Minute; Filter und Zeitfenster mit Zustand sind nicht nachgebildet.</translation>
    </message>
    <message>
        <source>Provisioned concurrency that is set is there from the start; what scaling adds is ready after 90 s and is not taken out of the unreserved concurrency.</source>
        <translation>Bereitgestellte Parallelität, die gesetzt ist, ist von Anfang an da; was die Skalierung hinzufügt, ist nach 90 s bereit und wird nicht aus der unreservierten Parallelität genommen.</translation>
    </message>
    <message>
        <source>Provisioned environments that are busy, over all.</source>
        <translation>Bereitgestellte Umgebungen, die belegt sind, im Verhältnis zu allen.</translation>
    </message>
    <message>
        <source>Provisioned environments that are ready, where policies, alarms or a schedule move their number.</source>
        <translation>Bereitgestellte Umgebungen, die bereit sind, wo Regeln, Alarme oder ein Zeitplan ihre Zahl bewegen.</translation>
    </message>
    <message>
        <location filename="../model/services/lambda/rules.cpp"/>
        <source>%1 sends what becomes of events to %2.</source>
        <translation>%1 schickt, was aus Ereignissen wird, an %2.</translation>
    </message>
    <message>
        <location filename="../model/services/lambda/function.cpp"/>
        <source>SnapStart, container images, layers and VPC set-up have no effect on times.</source>
        <translation>SnapStart, Container-Abbilder, Layer und die Anbindung an eine VPC wirken sich nicht auf Zeiten aus.</translation>
    </message>
    <message>
        <source>%1 stands in %2 and cannot reach %3.</source>
        <translation>%1 steht in %2 und kann %3 nicht erreichen.</translation>
    </message>
    <message>
        <source>A function in a network has no public address, whatever its subnet; without NAT or an endpoint its calls outwards hang until they time out.</source>
        <translation>Eine Funktion in einem Netz hat keine öffentliche Adresse, gleich in welchem Subnetz; ohne NAT oder Endpunkt hängen ihre Aufrufe nach außen bis zur Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>Give the network a NAT gateway or an endpoint of that service, or take the function out of it.</source>
        <translation>Geben Sie dem Netz ein NAT-Gateway oder einen Endpunkt dieses Dienstes, oder nehmen Sie die Funktion heraus.</translation>
    </message>
    <message>
        <source>A function in a network has no way out of it.</source>
        <translation>Eine Funktion in einem Netz hat keinen Weg hinaus.</translation>
    </message>
    <message>
        <source>%1 sends to %2, which calls it.</source>
        <translation>%1 sendet an %2, wovon es aufgerufen wird.</translation>
    </message>
    <message>
        <source>Each call makes the next. Lambda cuts such a loop after about 16 rounds where it notices it.</source>
        <translation>Jeder Aufruf löst den nächsten aus. Lambda beendet eine solche Schleife nach etwa 16 Runden, wo es sie bemerkt.</translation>
    </message>
    <message>
        <source>Send results elsewhere.</source>
        <translation>Senden Sie Ergebnisse anderswohin.</translation>
    </message>
    <message>
        <source>A function sends to what calls it.</source>
        <translation>Eine Funktion sendet an das, was sie aufruft.</translation>
    </message>
    <message>
        <source>%1 gives a message up when it was received %2 times.</source>
        <translation>%1 gibt eine Nachricht auf, wenn sie %2-mal empfangen wurde.</translation>
    </message>
    <message>
        <source>A call that is throttled counts, so that a rush alone may send sound messages to the dead letters.</source>
        <translation>Ein gedrosselter Aufruf zählt mit, so dass schon ein Ansturm gesunde Nachrichten zu den unzustellbaren bringen kann.</translation>
    </message>
    <message>
        <source>Let it be received five times or more.</source>
        <translation>Lassen Sie sie fünfmal oder öfter empfangen.</translation>
    </message>
    <message>
        <source>A queue gives messages up after few attempts of a function.</source>
        <translation>Eine Warteschlange gibt Nachrichten nach wenigen Versuchen einer Funktion auf.</translation>
    </message>
    <message>
        <source>Calls of %1 stop at times, and its policy alone scales it in.</source>
        <translation>Die Aufrufe von %1 setzen zeitweise aus, und nur seine Richtlinie verkleinert es.</translation>
    </message>
    <message>
        <source>Without calls there are no data, and the alarm that would scale in does not go off: what is provisioned stays, and is paid for.</source>
        <translation>Ohne Aufrufe gibt es keine Daten, und der Alarm, der verkleinern würde, geht nicht los: Was bereitgestellt ist, bleibt und wird bezahlt.</translation>
    </message>
    <message>
        <source>Add a schedule for the quiet hours.</source>
        <translation>Legen Sie für die ruhigen Stunden einen Zeitplan an.</translation>
    </message>
    <message>
        <source>Provisioned concurrency is not scaled in while nothing calls.</source>
        <translation>Bereitgestellte Gleichzeitigkeit wird nicht verkleinert, solange nichts aufruft.</translation>
    </message>
    <message>
        <source>A function&apos;s image is to come from a repository that is not there.</source>
        <translation>Das Image einer Funktion soll aus einem Repository kommen, das es nicht gibt.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <location filename="../model/catalogue/catalogue.cpp" line="-86"/>
        <source>&quot;%1&quot; cannot be linked to itself.</source>
        <translation>&quot;%1&quot; kann nicht mit sich selbst verbunden werden.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>A %1 link cannot join &quot;%2&quot; (%3) and &quot;%4&quot; (%5); possible here: %6.</source>
        <translation>Eine Verbindung der Art %1 kann nicht von &quot;%2&quot; (%3) zu &quot;%4&quot; (%5) führen; hier möglich: %6.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>No link can enter &quot;%1&quot; (%2).</source>
        <translation>Keine Verbindung kann bei &quot;%1&quot; (%2) ankommen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No link can leave &quot;%1&quot; (%2).</source>
        <translation>Keine Verbindung kann von &quot;%1&quot; (%2) ausgehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No link can join &quot;%1&quot; (%2) and &quot;%3&quot; (%4): from the one can leave %5, the other can be entered by %6.</source>
        <translation>Keine Verbindung kann von &quot;%1&quot; (%2) zu &quot;%3&quot; (%4) führen: Vom einen gehen %5 aus, beim anderen kommen %6 an.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>There is no node &quot;%1&quot;.</source>
        <translation>Es gibt keinen Knoten &quot;%1&quot;.</translation>
    </message>
    <message>
        <location line="+7"/>
        <location filename="../model/editing/validation.cpp" line="-8"/>
        <source>&quot;%1&quot; and &quot;%2&quot; are already joined by a %3 link.</source>
        <translation>&quot;%1&quot; und &quot;%2&quot; sind schon durch eine Verbindung der Art %3 verbunden.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>At most %1 %2 links can leave &quot;%3&quot;; remove one first.</source>
        <translation>Höchstens %1 Verbindungen der Art %2 können von &quot;%3&quot; ausgehen; erst eine entfernen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>At most %1 %2 links can enter &quot;%3&quot;; remove one first.</source>
        <translation>Höchstens %1 Verbindungen der Art %2 können bei &quot;%3&quot; ankommen; erst eine entfernen.</translation>
    </message>
    <message>
        <location filename="../model/catalogue/link_spec.cpp" line="+16"/>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size of what is sent each time. Without it the size that the sender states counts.</source>
        <translation>Größe dessen, was jedes Mal gesendet wird. Ohne sie zählt die Größe, die der Absender nennt.</translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+41"/>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location line="-38"/>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A synchronous call: the caller waits for the answer.</source>
        <translation>Ein synchroner Aufruf: Der Aufrufer wartet auf die Antwort.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Calls per request</source>
        <translation>Aufrufe je Anfrage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean number of calls that each request makes, one after the other.</source>
        <translation>Mittlere Zahl der Aufrufe, die jede Anfrage macht, einer nach dem anderen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the requests that make these calls at all; the others skip them.</source>
        <translation>Anteil der Anfragen, die diese Aufrufe überhaupt machen; die anderen lassen sie aus.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Time-out</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How long the caller waits for one attempt before it gives up. Without it the caller waits as long as its own limit lets it.</source>
        <translation>Wie lange der Aufrufer auf einen Versuch wartet, bis er aufgibt. Ohne es wartet der Aufrufer, so lange seine eigene Grenze ihn lässt.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Further attempts after a failure that may pass (429, 5xx, time-out). Retries arrive at the callee as extra load.</source>
        <translation>Weitere Versuche nach einem Scheitern, das vorübergehen kann (429, 5xx, Zeitlimit). Wiederholungen kommen beim Gerufenen als zusätzliche Last an.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Back-off base</source>
        <translation>Grundpause</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delay before the first retry; it doubles with each further one.</source>
        <translation>Pause vor der ersten Wiederholung; sie verdoppelt sich mit jeder weiteren.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Back-off cap</source>
        <translation>Längste Pause</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest delay between two attempts.</source>
        <translation>Längste Pause zwischen zwei Versuchen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the delay is drawn: none takes it as it is, full draws between 0 and it, equal between its half and it, decorrelated between the base and three times the last delay.</source>
        <translation>Wie die Pause gezogen wird: none nimmt sie, wie sie ist, full zieht zwischen 0 und ihr, equal zwischen ihrer Hälfte und ihr, decorrelated zwischen der Grundpause und dem Dreifachen der letzten Pause.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Retry budget</source>
        <translation>Wiederholungsbudget</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Retries that each success pays for, such as 0.1 for one retry in ten successes; it keeps retries from multiplying an overload. Without it there is no such limit.</source>
        <translation>Wiederholungen, für die jeder Erfolg bezahlt, etwa 0,1 für eine Wiederholung je zehn Erfolge; es hindert Wiederholungen daran, eine Überlast zu vervielfachen. Ohne es gibt es keine solche Grenze.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A hand-over: the sender gets an acknowledgement and goes on, the receiver has its own queue.</source>
        <translation>Eine Übergabe: Der Absender bekommt eine Bestätigung und macht weiter, der Empfänger hat seine eigene Warteschlange.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Filter ratio</source>
        <translation>Filteranteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the events that pass the filter; the rest goes nowhere.</source>
        <translation>Anteil der Ereignisse, die den Filter passieren; der Rest geht nirgendwohin.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Poll</source>
        <translation>Abholen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A consumer reads a stream or queue at its own pace, in batches.</source>
        <translation>Ein Verbraucher liest einen Strom oder eine Warteschlange im eigenen Takt, in Stapeln.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Most records or messages that one read hands to the consumer. Not set: the consumer&apos;s own, such as 10 messages or 100 records of a stream for a function.</source>
        <translation>Höchste Zahl der Sätze oder Nachrichten, die ein Lesen dem Verbraucher gibt. Nicht gesetzt: die des Verbrauchers, etwa 10 Nachrichten oder 100 Sätze eines Stroms bei einer Funktion.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Batching window</source>
        <translation>Sammelfenster</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest time that a batch which is not full waits for more.</source>
        <translation>Längste Zeit, die ein nicht voller Stapel auf mehr wartet.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One of several ways, chosen for each request by weight: alias to version, stage to canary.</source>
        <translation>Einer von mehreren Wegen, für jede Anfrage nach Gewicht gewählt: Alias zu Version, Stage zu Canary.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Relative to the weights of the other routes from the same place.</source>
        <translation>Im Verhältnis zu den Gewichten der anderen Wege von derselben Stelle.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Attach</source>
        <translation>Anbindung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mounts, logs to, pulls an image from, encrypts with; no requests flow.</source>
        <translation>Bindet ein, protokolliert in, holt ein Abbild von, verschlüsselt mit; keine Anfragen fließen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Control</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Alarm to scaling policy to service; schedule or rule to target.</source>
        <translation>Alarm zu Skalierungsregel zu Dienst; Zeitplan oder Regel zu Ziel.</translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/deployment.cpp"/>
        <source>Follow what %1 is sent</source>
        <translation>Verfolgen, was an %1 gesendet wird</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Logs expire after so many days: 1, 3, 5, 7, 14, 30, 60, 90 and some more up to ten years. Not set: never.</source>
        <translation>Protokolle laufen nach so vielen Tagen ab: 1, 3, 5, 7, 14, 30, 60, 90 und einige mehr bis zu zehn Jahren. Nicht gesetzt: nie.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>INFREQUENT_ACCESS takes logs in at half the price, and knows no metric filters or live tail.</source>
        <translation>INFREQUENT_ACCESS nimmt Protokolle zum halben Preis an und kennt keine Metrikfilter und kein Live Tail.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Log group name</source>
        <translation>Name der Protokollgruppe</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>at most 512 letters, digits, dots, hyphens, underscores, slashes or number signs</source>
        <translation>höchstens 512 Buchstaben, Ziffern, Punkte, Bindestriche, Unterstriche, Schrägstriche oder Rauten</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>KMS key</source>
        <translation>KMS-Schlüssel</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>ARN of an own key; without it AWS&apos;s key is used.</source>
        <translation>ARN eines eigenen Schlüssels; ohne ihn wird der von AWS genommen.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>an ARN</source>
        <translation>eine ARN</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Log group</source>
        <translation>Protokollgruppe</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Keeps what is logged along the event links that lead to it.</source>
        <translation>Hält, was über die Ereignisverbindungen protokolliert wird, die zu ihr führen.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Logged per request</source>
        <translation>Protokolliert je Anfrage</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Bytes that are logged for each request.</source>
        <translation>Bytes, die für jede Anfrage protokolliert werden.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Bytes that are logged, before compression.</source>
        <translation>Protokollierte Bytes, vor der Komprimierung.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>A retention is none of those that CloudWatch offers.</source>
        <translation>Eine Aufbewahrung ist keine von denen, die CloudWatch anbietet.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Logs never expire.</source>
        <translation>Protokolle laufen nie ab.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Nothing logs to a log group.</source>
        <translation>Nichts protokolliert in eine Protokollgruppe.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>Metric filters, subscriptions, queries and limits of PutLogEvents are not modelled.</source>
        <translation>Metrikfilter, Abonnements, Abfragen und Grenzen von PutLogEvents sind nicht abgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/logs.cpp"/>
        <source>What is logged depends on the number of requests alone.</source>
        <translation>Was protokolliert wird, hängt allein von der Zahl der Anfragen ab.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/pricing.cpp"/>
        <source>Logs taken in</source>
        <translation>Aufgenommene Protokolle</translation>
    </message>
    <message>
        <location filename="../model/services/logs/pricing.cpp"/>
        <source>Logs kept (a year&apos;s where they never expire)</source>
        <translation>Aufbewahrte Protokolle (die eines Jahres, wo sie nie ablaufen)</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>%1 keeps its logs for ever</source>
        <translation>%1 behält seine Protokolle für immer</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>What is stored, and its price, only ever grows.</source>
        <translation>Was gespeichert ist, und sein Preis, wächst nur.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>Let logs expire, such as after 30 days.</source>
        <translation>Lassen Sie Protokolle ablaufen, etwa nach 30 Tagen.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>%1 keeps its logs for %2 days, which is no choice of CloudWatch&apos;s</source>
        <translation>%1 behält seine Protokolle %2 Tage, was CloudWatch nicht anbietet</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>AWS refuses the log group.</source>
        <translation>AWS lehnt die Protokollgruppe ab.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>The nearest choice is %1 days.</source>
        <translation>Die nächste Möglichkeit sind %1 Tage.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>Nothing logs to %1</source>
        <translation>Nichts protokolliert in %1</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>It stays empty.</source>
        <translation>Sie bleibt leer.</translation>
    </message>
    <message>
        <location filename="../model/services/logs/rules.cpp"/>
        <source>Draw an event link from what is to log to it.</source>
        <translation>Ziehen Sie eine Ereignisverbindung von dem, was darin protokollieren soll.</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <location filename="../model/services/shared/metrics.cpp" line="+11"/>
        <source>Requests that arrive, before any limit turns some of them away.</source>
        <translation>Anfragen, die ankommen, bevor eine Grenze manche davon abweist.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/metrics.cpp"/>
        <source>Requests that arrive, before any limit turns some of them away; for who reads a stream or queue, also what is read.</source>
        <translation>Anfragen, die ankommen, bevor eine Grenze manche von ihnen abweist; bei dem, der einen Stream oder eine Warteschlange liest, auch das Gelesene.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <location filename="../model/services/shared/network.cpp" line="1"/>
        <source>Public subnets, in two zones at least</source>
        <translation>Öffentliche Subnetze in mindestens zwei Zonen</translation>
    </message>
    <message>
        <location filename="../model/services/shared/network.cpp" line="1"/>
        <source>Subnets, in two zones at least</source>
        <translation>Subnetze in mindestens zwei Zonen</translation>
    </message>
    <message>
        <location filename="../model/services/shared/network.cpp" line="1"/>
        <source>The VPC that it all runs in</source>
        <translation>Die VPC, in der alles läuft</translation>
    </message>
</context>
<context>
    <name>Objectives</name>
    <message>
        <location filename="../model/checking/objectives.cpp" line="+42"/>
        <source>“%1” is not NODE.METRIC.STATISTIC, such as prod.Latency.p99</source>
        <translation>„%1“ ist nicht KNOTEN.MESSGRÖSSE.STATISTIK, etwa prod.Latency.p99</translation>
    </message>
    <message>
        <location line="+66"/>
        <source>“%1”: there is no node named %2</source>
        <translation>„%1“: Es gibt keinen Knoten namens %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“%1”: %2 has no metric named %3; it has %4</source>
        <translation>„%1“: %2 hat keine Messgröße namens %3; es hat %4</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1”: there is no statistic named %2; there are %3</source>
        <translation>„%1“: Es gibt keine Statistik namens %2; es gibt %3</translation>
    </message>
    <message>
        <location filename="../model/core/expression.cpp" line="+66"/>
        <source>in “%1” there is no number on the right; write one, such as 0.5, 500 ms or 1 %</source>
        <translation>in „%1“ steht rechts keine Zahl; eine schreiben, etwa 0.5, 500 ms oder 1 %</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“%1” has no left side; write NODE.METRIC.STATISTIC, such as prod.Latency.p99</source>
        <translation>„%1“ hat keine linke Seite; KNOTEN.MESSGRÖSSE.STATISTIK schreiben, etwa prod.Latency.p99</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“%1” has the unknown unit “%2”; use ms, s, min, h, d, %, k or M</source>
        <translation>„%1“ hat die unbekannte Einheit „%2“; ms, s, min, h, d, %, k oder M verwenden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“%1” compares nothing; use one of &lt; &lt;= &gt; &gt;= == !=, such as prod.Latency.p99 &lt; 0.5</source>
        <translation>„%1“ vergleicht nichts; eines von &lt; &lt;= &gt; &gt;= == != verwenden, etwa prod.Latency.p99 &lt; 0.5</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../model/catalogue/component_spec.cpp" line="+24"/>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Frames</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Edge and APIs</source>
        <translation>Rand und APIs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Observability</source>
        <translation>Beobachtung</translation>
    </message>
</context>
<context>
    <name>Polling</name>
    <message>
        <source>Enhanced fan-out</source>
        <translation>Erweiterte Verteilung (Enhanced Fan-Out)</translation>
    </message>
    <message>
        <source>Streams only: a read throughput of its own, 2 MiB/s from each shard, pushed within some 70 ms. Without it all readers of the stream share 2 MiB/s and five reads a second of each shard. Costs extra.</source>
        <translation>Nur Datenströme: ein eigener Lesedurchsatz, 2 MiB/s aus jedem Shard, binnen etwa 70 ms zugestellt. Ohne sie teilen sich alle Leser des Datenstroms 2 MiB/s und fünf Lesevorgänge je Sekunde und Shard. Kostet extra.</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <location filename="../widgets/common/quantity_format.cpp" line="+112"/>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>day %1, %2</source>
        <translation>Tag %1, %2</translation>
    </message>
</context>
<context>
    <name>S3</name>
    <message>
        <location filename="../model/services/s3/deployment.cpp"/>
        <source>Show what is in the bucket %1</source>
        <translation>Zeigen, was im Bucket %1 ist</translation>
    </message>
    <message>
        <location filename="../model/services/s3/deployment.cpp"/>
        <source>Name of the bucket %1</source>
        <translation>Name des Buckets %1</translation>
    </message>
    <message>
        <location filename="../model/services/s3/pricing.cpp"/>
        <source>Writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <location filename="../model/services/s3/pricing.cpp"/>
        <source>Reads</source>
        <translation>Lesezugriffe</translation>
    </message>
    <message>
        <location filename="../model/services/s3/pricing.cpp"/>
        <source>Stored data</source>
        <translation>Gespeicherte Daten</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>%1 is asked for %2 reads and %3 writes per second, more than its %4 prefixes take</source>
        <translation>Von %1 werden %2 Lese- und %3 Schreibzugriffe je Sekunde verlangt, mehr als seine %4 Präfixe nehmen</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>S3 answers 503 Slow Down until it has split the prefixes, which takes it many minutes.</source>
        <translation>S3 antwortet 503 Slow Down, bis es die Präfixe geteilt hat, was viele Minuten dauert.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>Spread the keys over more prefixes.</source>
        <translation>Verteilen Sie die Schlüssel auf mehr Präfixe.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>%1 cannot notify %2, which is FIFO</source>
        <translation>%1 kann %2 nicht benachrichtigen, das FIFO ist</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>AWS refuses the configuration.</source>
        <translation>AWS lehnt die Konfiguration ab.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>Notify a standard queue or topic, or go by way of EventBridge.</source>
        <translation>Benachrichtigen Sie eine Standardwarteschlange oder ein Standardthema, oder gehen Sie über EventBridge.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>%1 notifies %2 targets of the same objects</source>
        <translation>%1 benachrichtigt %2 Ziele von denselben Objekten</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>Direct notifications of a bucket must not overlap; AWS refuses the configuration.</source>
        <translation>Direkte Benachrichtigungen eines Buckets dürfen sich nicht überschneiden; AWS lehnt die Konfiguration ab.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>Tell one topic or one rule of EventBridge, and let that fan out; or filter by prefixes.</source>
        <translation>Benachrichtigen Sie ein Thema oder eine Regel von EventBridge und lassen Sie diese verteilen; oder filtern Sie nach Präfixen.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>%1 is told of writes to %2 that it may have made itself</source>
        <translation>%1 erfährt von Schreibzugriffen auf %2, die es selbst gemacht haben kann</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>Writes and notifications go round without end, and each is billed.</source>
        <translation>Schreibzugriffe und Benachrichtigungen laufen endlos im Kreis, und jeder wird berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/rules.cpp"/>
        <source>Write results to another bucket, or filter notifications by prefix.</source>
        <translation>Schreiben Sie Ergebnisse in einen anderen Bucket, oder filtern Sie Benachrichtigungen nach Präfix.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Prefixes</source>
        <translation>Präfixe</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Partitioned prefixes over which the keys are spread evenly. Each takes 3,500 writes and 5,500 reads per second.</source>
        <translation>Geteilte Präfixe, auf die die Schlüssel gleichmäßig verteilt sind. Jedes nimmt 3.500 Schreib- und 5.500 Lesezugriffe je Sekunde.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Time until prefixes are split</source>
        <translation>Zeit bis zur Teilung der Präfixe</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>S3 splits busy prefixes by itself: the limits become twice the greatest demand, so long after it. AWS says &quot;gradually&quot;; 10 to 30 minutes are usual. Not set: they stay as they are.</source>
        <translation>S3 teilt belebte Präfixe von selbst: So lange nach der größten Nachfrage werden die Grenzen doppelt so hoch wie sie. AWS sagt „allmählich“; 10 bis 30 Minuten sind üblich. Nicht gesetzt: Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Share of reads</source>
        <translation>Anteil der Lesezugriffe</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Of the requests on links that do not say what they do, this share reads and the rest writes.</source>
        <translation>Von den Anfragen auf Verbindungen, die nicht sagen, was sie tun, liest dieser Anteil, und der Rest schreibt.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Object size</source>
        <translation>Objektgröße</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>What a request reads or writes; it passes at some 87 MB/s.</source>
        <translation>Was eine Anfrage liest oder schreibt; es fließt mit etwa 87 MB/s.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Time until the first byte; 100 to 200 ms are usual.</source>
        <translation>Zeit bis zum ersten Byte; 100 bis 200 ms sind üblich.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Bucket name</source>
        <translation>Name des Buckets</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Unique in the world. Not set: CloudFormation makes one up.</source>
        <translation>Weltweit eindeutig. Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>3 to 63 small letters, digits, dots or hyphens</source>
        <translation>3 bis 63 Kleinbuchstaben, Ziffern, Punkte oder Bindestriche</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Tell EventBridge</source>
        <translation>EventBridge benachrichtigen</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Sends all its events to the default bus of EventBridge. An event link to a rule turns it on too.</source>
        <translation>Sendet alle seine Ereignisse an den Standardbus von EventBridge. Eine Ereignisverbindung zu einer Regel schaltet es ebenfalls ein.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Versioning</source>
        <translation>Versionierung</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Keeps what is overwritten or deleted as older versions.</source>
        <translation>Behält, was überschrieben oder gelöscht wird, als ältere Versionen.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Expiration</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Objects are deleted after so many days. Not set: never.</source>
        <translation>Objekte werden nach so vielen Tagen gelöscht. Nicht gesetzt: nie.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Size of all objects, for their price.</source>
        <translation>Größe aller Objekte, für ihren Preis.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>What the requests on this link do. It decides which limit they count against and which permission the caller gets. mixed: by the bucket&apos;s share of reads.</source>
        <translation>Was die Anfragen auf dieser Verbindung tun. Es entscheidet, gegen welche Grenze sie zählen und welche Berechtigung der Aufrufer bekommt. mixed: nach dem Leseanteil des Buckets.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>All requests, refused ones included.</source>
        <translation>Alle Anfragen, abgelehnte eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Requests that read.</source>
        <translation>Anfragen, die lesen.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Requests that write.</source>
        <translation>Anfragen, die schreiben.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Requests refused with 503 Slow Down.</source>
        <translation>Anfragen, die mit 503 Slow Down abgelehnt wurden.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Time until the first byte of the answer.</source>
        <translation>Zeit bis zum ersten Byte der Antwort.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Time until the last byte.</source>
        <translation>Zeit bis zum letzten Byte.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Bytes that requests have read.</source>
        <translation>Bytes, die Anfragen gelesen haben.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Bytes that requests have written.</source>
        <translation>Bytes, die Anfragen geschrieben haben.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Events of writes that their targets have taken.</source>
        <translation>Ereignisse von Schreibzugriffen, die ihre Ziele angenommen haben.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>S3 bucket</source>
        <translation>S3-Bucket</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Keeps objects, and tells of those that are written.</source>
        <translation>Hält Objekte und meldet, welche geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>More requests arrive than the prefixes of a bucket take.</source>
        <translation>Es kommen mehr Anfragen an, als die Präfixe eines Buckets nehmen.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>A bucket notifies a FIFO queue or topic.</source>
        <translation>Ein Bucket benachrichtigt eine FIFO-Warteschlange oder ein FIFO-Thema.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>A bucket notifies several targets of the same objects.</source>
        <translation>Ein Bucket benachrichtigt mehrere Ziele von denselben Objekten.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Who is told of writes to a bucket writes to it again.</source>
        <translation>Wer von Schreibzugriffen auf einen Bucket erfährt, schreibt wieder hinein.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Prefixes are equally busy; with a time to split they grow all together.</source>
        <translation>Präfixe sind gleich belebt; mit einer Zeit zur Teilung wachsen sie alle zusammen.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Only writes are told of; deletions, restores and replication are not modelled.</source>
        <translation>Nur Schreibzugriffe werden gemeldet; Löschen, Wiederherstellen und Replikation sind nicht abgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/s3/s3.cpp"/>
        <source>Storage classes beyond Standard, and data transfer to the internet, are not priced.</source>
        <translation>Speicherklassen außer Standard und Datenübertragung ins Internet sind nicht berechnet.</translation>
    </message>
</context>
<context>
    <name>Scaling</name>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Metric to keep</source>
        <translation>Zu haltende Metrik</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>The metric that target tracking keeps near its target: it counts the units that would do and starts or stops the difference. Not set: a metric named below, or no such policy.</source>
        <translation>Die Metrik, die die Zielverfolgung nahe an ihrem Ziel hält: Sie berechnet, wie viele Einheiten genügen würden, und startet oder beendet die Differenz. Nicht gesetzt: eine unten benannte Metrik, oder keine solche Richtlinie.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Target value</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>In CloudWatch&apos;s unit: percent, requests for each target and minute, or what the named metric counts. A utilisation stops at 100 %: near it, the policy can ask for little more than there is.</source>
        <translation>In CloudWatchs Einheit: Prozent, Anfragen je Ziel und Minute, oder was die benannte Metrik zählt. Eine Auslastung endet bei 100 %: Nahe daran kann die Richtlinie wenig mehr verlangen, als da ist.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Cooldown after scaling out</source>
        <translation>Abkühlzeit nach dem Vergrößern</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Until it is over, only a still larger number is acted upon.</source>
        <translation>Bis sie vorbei ist, wird nur auf eine noch größere Zahl reagiert.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Cooldown after scaling in</source>
        <translation>Abkühlzeit nach dem Verkleinern</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Until it is over, nothing more is taken away; scaling out ends it.</source>
        <translation>Bis sie vorbei ist, wird nichts weiter weggenommen; ein Vergrößern beendet sie.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Never scale in</source>
        <translation>Nie verkleinern</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>The policy starts units and leaves stopping them to others.</source>
        <translation>Die Richtlinie startet Einheiten und überlässt das Beenden anderen.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Watched component</source>
        <translation>Beobachtete Komponente</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>the id of a component</source>
        <translation>die Kennung einer Komponente</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Watched metric</source>
        <translation>Beobachtete Metrik</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>CloudWatch&apos;s name of that metric; it has to fall when units are added.</source>
        <translation>CloudWatchs Name dieser Metrik; sie muss sinken, wenn Einheiten hinzukommen.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>the name of a metric</source>
        <translation>der Name einer Metrik</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Divide by units</source>
        <translation>Durch Einheiten teilen</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>The metric is divided by the units in service: the backlog of a queue for each task, which falls in proportion when tasks are added.</source>
        <translation>Die Metrik wird durch die Einheiten im Dienst geteilt: der Rückstand einer Warteschlange je Task, der im Verhältnis sinkt, wenn Tasks hinzukommen.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Delay of the metric</source>
        <translation>Verzögerung der Metrik</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Time until a minute&apos;s value can be seen. AWS gives no figure.</source>
        <translation>Zeit, bis der Wert einer Minute sichtbar ist. AWS nennt keine Zahl.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Low alarm, of the target</source>
        <translation>Unterer Alarm, Anteil am Ziel</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Units are stopped when the metric was below this share of the target for 15 minutes. AWS sets the alarm and does not document where.</source>
        <translation>Einheiten werden beendet, wenn die Metrik 15 Minuten lang unter diesem Anteil des Ziels lag. AWS setzt den Alarm und dokumentiert nicht, wo.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Further policies</source>
        <translation>Weitere Richtlinien</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>More target tracking policies beside the one above: the largest number wins, and units are stopped only when all agree.</source>
        <translation>Weitere Zielverfolgungen neben der obigen: Die größte Zahl gewinnt, und beendet wird nur, wenn alle zustimmen.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Not set: stays as it is.</source>
        <translation>Nicht gesetzt: bleibt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Scheduled actions</source>
        <translation>Geplante Aktionen</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>New bounds at a time. They act at once and ask no cooldown: what is below the new minimum is raised.</source>
        <translation>Neue Grenzen zu einer Zeit. Sie wirken sofort und fragen keine Abkühlzeit: Was unter dem neuen Minimum liegt, wird angehoben.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>When it happens in AWS: at(), rate() or cron().</source>
        <translation>Wann es in AWS geschieht: at(), rate() oder cron().</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>at(...), rate(...) or cron(...)</source>
        <translation>at(...), rate(...) oder cron(...)</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Time in the run</source>
        <translation>Zeit im Lauf</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>When it happens in a simulated run.</source>
        <translation>Wann es in einem simulierten Lauf geschieht.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Least units</source>
        <translation>Mindestzahl der Einheiten</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Most units</source>
        <translation>Höchstzahl der Einheiten</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Distance of the metric from the alarm&apos;s threshold. Not set: without end.</source>
        <translation>Abstand der Metrik von der Schwelle des Alarms. Nicht gesetzt: ohne Ende.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>How far the metric is from the threshold says how much is changed. They must tile the range. None: the adjustment above, however far.</source>
        <translation>Wie weit die Metrik von der Schwelle entfernt ist, sagt, wie viel geändert wird. Sie müssen den Bereich lückenlos füllen. Keine: die obige Anpassung, wie weit auch immer.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Up to</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Adjustment</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Units, or percent of the units; negative to stop.</source>
        <translation>Einheiten oder Prozent der Einheiten; negativ, um zu beenden.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Scaling never goes below. It counts once something scales: a policy, a schedule or an alarm.</source>
        <translation>Die Skalierung geht nie darunter. Es zählt, sobald etwas skaliert: eine Richtlinie, ein Zeitplan oder ein Alarm.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Scaling never goes beyond. It counts once something scales: a policy, a schedule or an alarm.</source>
        <translation>Die Skalierung geht nie darüber. Es zählt, sobald etwas skaliert: eine Richtlinie, ein Zeitplan oder ein Alarm.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Kind of adjustment</source>
        <translation>Art der Anpassung</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Units more or less, exactly so many units, or a percentage of the units.</source>
        <translation>Einheiten mehr oder weniger, genau so viele Einheiten, oder ein Prozentsatz der Einheiten.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Cooldown</source>
        <translation>Abkühlzeit</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Until it is over, only the difference to a bigger step is added.</source>
        <translation>Bis sie vorbei ist, wird nur die Differenz zu einer größeren Stufe hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Least change</source>
        <translation>Kleinste Änderung</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Units that a percentage changes at least.</source>
        <translation>Einheiten, die ein Prozentsatz mindestens ändert.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Simple scaling</source>
        <translation>Einfache Skalierung</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>One change, then nothing until the cooldown behind the last start is over. AWS advises steps or target tracking instead.</source>
        <translation>Eine Änderung, dann nichts, bis die Abkühlzeit nach dem letzten Start vorbei ist. AWS rät stattdessen zu Stufen oder Zielverfolgung.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_deployment.cpp" line="1"/>
        <source>A scaling policy is left out, for what it watches is not there</source>
        <translation>Eine Skalierungsrichtlinie fehlt, denn was sie beobachtet, gibt es nicht</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_deployment.cpp" line="1"/>
        <source>Scheduled actions of a group of instances recur by cron() only, not by rate()</source>
        <translation>Geplante Aktionen einer Gruppe von Instanzen wiederholen sich nur nach cron(), nicht nach rate()</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>%1 may have %2 units at least and %3 at most.</source>
        <translation>%1 darf mindestens %2 und höchstens %3 Einheiten haben.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>The bounds contradict each other; AWS refuses them.</source>
        <translation>Die Grenzen widersprechen einander; AWS lehnt sie ab.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Raise the most to the least.</source>
        <translation>Heben Sie die Höchstzahl auf die Mindestzahl an.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>%1 is to keep %2 at %3.</source>
        <translation>%1 soll %2 bei %3 halten.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>No number of units can do that.</source>
        <translation>Keine Anzahl von Einheiten kann das.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Set a target that can be reached, such as 60.</source>
        <translation>Setzen Sie ein erreichbares Ziel, etwa 60.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>%1 is to keep %2 at %3 %.</source>
        <translation>%1 soll %2 bei %3 % halten.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>A utilisation ends at 100 %, so each round of scaling can add only a few percent, however large the overload is.</source>
        <translation>Eine Auslastung endet bei 100 %, also kann jede Runde der Skalierung nur wenige Prozent hinzufügen, wie groß die Überlast auch ist.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Lower the target, or follow the requests for each target.</source>
        <translation>Senken Sie das Ziel, oder folgen Sie den Anfragen je Ziel.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>A policy of %1 has no metric to look at.</source>
        <translation>Eine Richtlinie von %1 hat keine Metrik, auf die sie sehen kann.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Nothing is ever scaled by it: what it watches is not there, has no such metric, or no target group stands before it.</source>
        <translation>Durch sie wird nie etwas skaliert: Was sie beobachtet, gibt es nicht, es hat keine solche Metrik, oder davor steht keine Zielgruppe.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Wire the target group, or name a component and one of its metrics.</source>
        <translation>Verbinden Sie die Zielgruppe, oder nennen Sie eine Komponente und eine ihrer Metriken.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Two policies of %1 keep %2.</source>
        <translation>Zwei Richtlinien von %1 halten %2.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>AWS takes one target tracking policy for a metric.</source>
        <translation>AWS nimmt je Metrik eine Zielverfolgung an.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Remove one of them.</source>
        <translation>Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>The steps by which %1 scales %2 overlap or leave a gap.</source>
        <translation>Die Stufen, nach denen %1 %2 skaliert, überlappen sich oder lassen eine Lücke.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>AWS refuses the policy: each distance from the threshold must have one step.</source>
        <translation>AWS lehnt die Richtlinie ab: Jeder Abstand von der Schwelle muss eine Stufe haben.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Let each step begin where the last one ends.</source>
        <translation>Lassen Sie jede Stufe beginnen, wo die vorige endet.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>The least number of units is above the most.</source>
        <translation>Die Mindestzahl der Einheiten liegt über der Höchstzahl.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Target tracking has a target that cannot be reached.</source>
        <translation>Eine Zielverfolgung hat ein Ziel, das nicht erreichbar ist.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Target tracking keeps a utilisation so high that it can hardly scale out.</source>
        <translation>Eine Zielverfolgung hält eine so hohe Auslastung, dass sie kaum vergrößern kann.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Two target tracking policies keep the same metric.</source>
        <translation>Zwei Zielverfolgungen halten dieselbe Metrik.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>Steps of a scaling policy overlap or leave a gap.</source>
        <translation>Stufen einer Skalierungsrichtlinie überlappen sich oder lassen eine Lücke.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling_rules.cpp" line="1"/>
        <source>A scaling policy looks at a metric that is not there.</source>
        <translation>Eine Skalierungsrichtlinie sieht auf eine Metrik, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/scaling.cpp" line="1"/>
        <source>Id of the component whose metric is kept near the target, such as a queue. Not set: this one.</source>
        <translation>Kennung der Komponente, deren Metrik nahe am Ziel gehalten wird, etwa einer Warteschlange. Nicht gesetzt: diese hier.</translation>
    </message>
    <message>
        <source>%1 is to keep the messages that wait in %2 at %3.</source>
        <translation>%1 soll die wartenden Nachrichten in %2 bei %3 halten.</translation>
    </message>
    <message>
        <source>The length of a queue does not fall in proportion to the units that empty it, so that it is answered by too many units or too few.</source>
        <translation>Die Länge einer Warteschlange sinkt nicht im Verhältnis zu den Einheiten, die sie leeren; es werden daher zu viele oder zu wenige.</translation>
    </message>
    <message>
        <source>Follow the messages for each unit; the target is then the longest wait over the time that a message takes.</source>
        <translation>Folgen Sie den Nachrichten je Einheit; das Ziel ist dann die längste Wartezeit geteilt durch die Zeit, die eine Nachricht braucht.</translation>
    </message>
    <message>
        <source>Target tracking keeps the length of a queue.</source>
        <translation>Zielverfolgung hält die Länge einer Warteschlange.</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <location filename="../model/lowering/scenario.cpp" line="+20"/>
        <source>There is no scenario &quot;%1&quot;; the design has none.</source>
        <translation>Es gibt kein Szenario &quot;%1&quot;; der Entwurf hat keine.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no scenario &quot;%1&quot;; there are: %2.</source>
        <translation>Es gibt kein Szenario &quot;%1&quot;; es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no node &quot;%1&quot; to deploy at.</source>
        <translation>Es gibt keine Komponente „%1“, an der ausgerollt werden könnte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not choose between &quot;%2&quot; and another target: draw a route link to each, the new one with weight 0.</source>
        <translation>„%1“ wählt nicht zwischen „%2“ und einem anderen Ziel: Ziehen Sie zu jedem eine Leitung, zum neuen mit Gewicht 0.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to deploy; write AllAtOnce, Canary10Percent5Minutes or Linear10PercentEvery1Minute, with other numbers if you like.</source>
        <translation>„%1“ ist keine Art auszurollen; schreiben Sie AllAtOnce, Canary10Percent5Minutes oder Linear10PercentEvery1Minute, auch mit anderen Zahlen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no alarm.</source>
        <translation>„%1“ ist kein Alarm.</translation>
    </message>
    <message>
        <source>This cannot change while the run goes on: %1 would have to be built anew. Set it for the whole scenario instead.</source>
        <translation>Das kann sich im Lauf nicht ändern: %1 müsste neu aufgebaut werden. Setzen Sie es für das ganze Szenario.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not replace tasks bit by bit: name a service that does, or say to which target traffic shifts.</source>
        <translation>„%1“ ersetzt keine Tasks nach und nach: Nennen Sie einen Service, der das tut, oder das Ziel, auf das der Verkehr übergeht.</translation>
    </message>
    <message>
        <source>The new tasks of &quot;%1&quot; can differ from the old ones in times, in errors and in how they start, not in what is set here.</source>
        <translation>Die neuen Tasks von „%1“ können sich von den alten in Zeiten, Fehlern und ihrem Start unterscheiden, nicht in dem, was hier gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>Serving</name>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Time that a request takes beside the work of the processor and the calls it makes: disks, locks, other services that are not drawn.</source>
        <translation>Zeit, die eine Anfrage neben der Arbeit des Prozessors und ihren Aufrufen braucht: Platten, Sperren, andere Dienste, die nicht gezeichnet sind.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Processor time</source>
        <translation>Prozessorzeit</translation>
    </message>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Work of a request on one whole vCPU. Requests share the processors; when all work, utilisation stays at 100 % and requests get slower.</source>
        <translation>Arbeit einer Anfrage auf einer ganzen vCPU. Anfragen teilen sich die Prozessoren; wenn alle arbeiten, bleibt die Auslastung bei 100 % und die Anfragen werden langsamer.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Queue limit</source>
        <translation>Grenze der Warteschlange</translation>
    </message>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Requests that may wait while all places are taken; more are refused with 503.</source>
        <translation>Anfragen, die warten dürfen, während alle Plätze besetzt sind; weitere werden mit 503 abgewiesen.</translation>
    </message>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <location filename="../model/services/shared/serving.cpp" line="1"/>
        <source>Share of the requests that end in a 500, after the usual time.</source>
        <translation>Anteil der Anfragen, die nach der üblichen Zeit mit 500 enden.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../model/catalogue/property_forms.cpp" line="+22"/>
        <location line="+35"/>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>Coefficient of variation</source>
        <translation>Variationskoeffizient</translation>
    </message>
    <message>
        <location line="+23"/>
        <location line="+26"/>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <location line="-25"/>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lognormal</source>
        <translation>Lognormal</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+71"/>
        <source>Uniform</source>
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <location line="-70"/>
        <location line="+24"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="-24"/>
        <location line="+24"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="-21"/>
        <source>Measured values</source>
        <translation>Gemessene Werte</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+44"/>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>Mixture</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Base rate</source>
        <translation>Grundrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Peak rate</source>
        <translation>Spitzenrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Peak at time of day</source>
        <translation>Spitze zur Tageszeit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ramp</source>
        <translation>Rampe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Starts at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Takes</source>
        <translation>Dauert an</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Spike</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Day curve</source>
        <translation>Tageskurve</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Week curve</source>
        <translation>Wochenkurve</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Factors of the days, Monday first</source>
        <translation>Faktoren der Tage, Montag zuerst</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Bursty</source>
        <translation>Stoßweise</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean time at the base rate</source>
        <translation>Mittlere Zeit auf der Grundrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean time at the peak rate</source>
        <translation>Mittlere Zeit auf der Spitzenrate</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Trace</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Interval of the values</source>
        <translation>Intervall der Werte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A value is</source>
        <translation>Ein Wert ist</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Closed users</source>
        <translation>Geschlossene Nutzer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Think time</source>
        <translation>Bedenkzeit</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Number of keys</source>
        <translation>Zahl der Schlüssel</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Zipf</source>
        <translation>Zipf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>One hot key</source>
        <translation>Ein heißer Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the hot key</source>
        <translation>Anteil des heißen Schlüssels</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../model/catalogue/property_schema.cpp" line="+36"/>
        <source>&quot;%1&quot; must be a number.</source>
        <translation>&quot;%1&quot; muss eine Zahl sein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../model/catalogue/property_schema.cpp" line="+12"/>
        <source>&quot;%1&quot; must lie between %2 and %3; it is %4.</source>
        <translation>&quot;%1&quot; muss zwischen %2 und %3 liegen; es ist %4.</translation>
    </message>
    <message>
        <location line="+6"/>
        <location filename="../model/catalogue/property_schema.cpp" line="-7"/>
        <source>&quot;%1&quot; must be a whole number; it is %2.</source>
        <translation>&quot;%1&quot; muss eine ganze Zahl sein; es ist %2.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&quot;%1&quot; must be a list of numbers.</source>
        <translation>&quot;%1&quot; muss eine Liste von Zahlen sein.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&quot;%1&quot; must be a list of {&quot;at&quot;: seconds, &quot;rate&quot;: per second}, in the order of time.</source>
        <translation>&quot;%1&quot; muss eine Liste von {&quot;at&quot;: Sekunden, &quot;rate&quot;: je Sekunde} sein, der Zeit nach geordnet.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>&quot;%1&quot; must be a list of laws.</source>
        <translation>&quot;%1&quot; muss eine Liste von Verteilungen sein.</translation>
    </message>
    <message>
        <location line="+7"/>
        <location filename="../model/catalogue/property_schema.cpp" line="+26"/>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>&quot;%1&quot; muss ein Text sein.</translation>
    </message>
    <message>
        <location line="+4"/>
        <location filename="../model/catalogue/property_schema.cpp" line="-8"/>
        <source>&quot;%1&quot; must be one of: %2.</source>
        <translation>&quot;%1&quot; muss eines davon sein: %2.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>A uniform law needs &quot;to&quot;, and &quot;from&quot; not above it.</source>
        <translation>Eine Gleichverteilung braucht &quot;to&quot;, und &quot;from&quot; nicht darüber.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A uniform law needs &quot;from&quot; and &quot;to&quot;, or &quot;mean&quot; and &quot;cv&quot;.</source>
        <translation>Eine Gleichverteilung braucht &quot;from&quot; und &quot;to&quot;, oder &quot;mean&quot; und &quot;cv&quot;.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;cv&quot; of a uniform law is at most 0.577, else it would begin below zero.</source>
        <translation>&quot;cv&quot; einer Gleichverteilung ist höchstens 0,577, sonst begänne sie unter null.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>A mixture needs one weight for each of its parts, not all of them 0.</source>
        <translation>Eine Mischung braucht für jeden ihrer Teile ein Gewicht, nicht alle 0.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A trace needs either &quot;file&quot;, or &quot;values&quot; with &quot;interval&quot;.</source>
        <translation>Eine Aufzeichnung braucht entweder &quot;file&quot;, oder &quot;values&quot; mit &quot;interval&quot;.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The &quot;interval&quot; of a trace&apos;s values must be a number of seconds above 0.</source>
        <translation>Das &quot;interval&quot; der Werte einer Aufzeichnung muss eine Zahl von Sekunden über 0 sein.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>&quot;days&quot; needs seven factors, Monday first.</source>
        <translation>&quot;days&quot; braucht sieben Faktoren, Montag zuerst.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&quot;baseTime&quot; and &quot;peakTime&quot; must be above 0.</source>
        <translation>&quot;baseTime&quot; und &quot;peakTime&quot; müssen über 0 liegen.</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>&quot;%1&quot; must be written as {&quot;%2&quot;: ...}, with one of: %3.</source>
        <translation>&quot;%1&quot; muss als {&quot;%2&quot;: ...} geschrieben werden, mit einem von: %3.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&quot;%1&quot; needs a &quot;%2&quot;, one of: %3.</source>
        <translation>&quot;%1&quot; braucht ein &quot;%2&quot;, eines von: %3.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&quot;%1&quot; of the form &quot;%2&quot; needs &quot;%3&quot;.</source>
        <translation>&quot;%1&quot; der Form &quot;%2&quot; braucht &quot;%3&quot;.</translation>
    </message>
    <message>
        <location filename="../model/catalogue/property_schema.cpp" line="-20"/>
        <source>&quot;%1&quot; must be a finite number.</source>
        <translation>&quot;%1&quot; muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&quot;%1&quot; must be at least %2; it is %3.</source>
        <translation>&quot;%1&quot; muss mindestens %2 sein; es ist %3.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&quot;%1&quot; must be at most %2; it is %3.</source>
        <translation>&quot;%1&quot; darf höchstens %2 sein; es ist %3.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>&quot;%1&quot; must be %2.</source>
        <translation>&quot;%1&quot; muss %2 sein.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&quot;%1&quot; does not have the form %2.</source>
        <translation>&quot;%1&quot; hat nicht die Form %2.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&quot;%1&quot; must map names to numbers: {&quot;name&quot;: 1}.</source>
        <translation>&quot;%1&quot; muss Namen Zahlen zuordnen: {&quot;name&quot;: 1}.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&quot;%1&quot; must map names to texts: {&quot;name&quot;: &quot;text&quot;}.</source>
        <translation>&quot;%1&quot; muss Namen Texte zuordnen: {&quot;name&quot;: &quot;text&quot;}.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&quot;%2&quot; in &quot;%1&quot; must be a number.</source>
        <translation>&quot;%2&quot; in &quot;%1&quot; muss eine Zahl sein.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&quot;%2&quot; in &quot;%1&quot; must be a text.</source>
        <translation>&quot;%2&quot; in &quot;%1&quot; muss ein Text sein.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&quot;%2&quot; in &quot;%1&quot; is out of range; it is %3.</source>
        <translation>&quot;%2&quot; in &quot;%1&quot; liegt außerhalb der Grenzen; es ist %3.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>&quot;%1&quot; must be a list of records: [{ ... }].</source>
        <translation>&quot;%1&quot; muss eine Liste von Sätzen sein: [{ ... }].</translation>
    </message>
    <message>
        <location line="+141"/>
        <source>&quot;%1&quot; must be true or false.</source>
        <translation>&quot;%1&quot; muss true oder false sein.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>&quot;%1&quot; must be a number; &quot;%2&quot; is none.</source>
        <translation>&quot;%1&quot; muss eine Zahl sein; &quot;%2&quot; ist keine.</translation>
    </message>
    <message>
        <location filename="../model/editing/property_edits.cpp" line="+35"/>
        <source>&quot;%1&quot; has no part &quot;%2&quot; to set.</source>
        <translation>&quot;%1&quot; hat keinen Teil &quot;%2&quot;, der sich setzen ließe.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>&quot;%1&quot;: the form &quot;%2&quot; has no &quot;%3&quot;; it has: %4.</source>
        <translation>&quot;%1&quot;: Die Form &quot;%2&quot; hat kein &quot;%3&quot;; sie hat: %4.</translation>
    </message>
    <message>
        <location filename="../model/editing/set_expression.cpp" line="+73"/>
        <source>&quot;%1&quot; is not of the form ID.PROPERTY=VALUE, such as place.memorySize=512.</source>
        <translation>&quot;%1&quot; hat nicht die Form ID.PROPERTY=VALUE, etwa place.memorySize=512.</translation>
    </message>
    <message>
        <location filename="../model/editing/validation.cpp" line="+67"/>
        <source>There is nothing called &quot;%1&quot;; there are: %2.</source>
        <translation>Nichts heißt &quot;%1&quot;; es gibt: %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>There is nothing called &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Nichts heißt &quot;%1&quot;; ist &quot;%2&quot; gemeint?</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>&quot;%1&quot; has no setting &quot;%2&quot;; it has: %3.</source>
        <translation>&quot;%1&quot; hat keine Einstellung &quot;%2&quot;; es hat: %3.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&quot;%1&quot; has no setting &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>&quot;%1&quot; hat keine Einstellung &quot;%2&quot;; ist &quot;%3&quot; gemeint?</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <location filename="../model/simulation/live/group_answers.cpp" line="+399"/>
        <source>Retries come back after %1 s on average, before the full system has recovered; the share that fails in the end is higher than shown.</source>
        <translation>Wiederholungen kommen im Mittel nach %1 s wieder, bevor sich das volle System erholt hat; der Anteil, der am Ende scheitert, ist höher als gezeigt.</translation>
    </message>
    <message>
        <location filename="../model/simulation/live/group_engine.cpp" line="+326"/>
        <source>the run was cancelled</source>
        <translation>der Lauf wurde abgebrochen</translation>
    </message>
    <message>
        <source>Retries come back sooner than what refused them recovers, or all at the same time, so they meet the same full limit: more requests fail in the end than shown here.</source>
        <translation>Wiederholungen kommen eher zurück, als sich erholt, was sie abgewiesen hat, oder alle zur selben Zeit; sie treffen auf dieselbe volle Grenze: Am Ende scheitern mehr Anfragen, als hier gezeigt wird.</translation>
    </message>
    <message>
        <source>Users who wait for answers wait for each other at limits that could not be solved together: their rate is an estimate.</source>
        <translation>Nutzer, die auf Antworten warten, warten an Grenzen aufeinander, die sich nicht gemeinsam lösen ließen: Ihre Rate ist eine Schätzung.</translation>
    </message>
    <message>
        <source>A run of %1 s in steps of %2 s is not possible.</source>
        <translation>Ein Lauf von %1 s in Schritten von %2 s ist nicht möglich.</translation>
    </message>
    <message>
        <source>The simulation was stopped.</source>
        <translation>Die Simulation wurde angehalten.</translation>
    </message>
    <message>
        <source>A simulation of %1 s is not possible.</source>
        <translation>Eine Simulation von %1 s ist nicht möglich.</translation>
    </message>
</context>
<context>
    <name>Sns</name>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/deployment.cpp"/>
        <source>%1 cannot subscribe to a topic by itself; put a queue or a function between.</source>
        <translation>%1 kann ein Thema nicht selbst abonnieren; setzen Sie eine Warteschlange oder eine Funktion dazwischen.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/deployment.cpp"/>
        <source>Nothing subscribes to %1 that could be sent raw messages.</source>
        <translation>Niemand abonniert %1, dem rohe Nachrichten gesendet werden könnten.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/deployment.cpp"/>
        <source>Publish a message to %1</source>
        <translation>Eine Nachricht an %1 veröffentlichen</translation>
    </message>
    <message>
        <location filename="../model/services/sns/deployment.cpp"/>
        <source>ARN of the topic %1</source>
        <translation>ARN des Themas %1</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Deliveries in order</source>
        <translation>Zustellungen in Reihenfolge</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Data delivered in order</source>
        <translation>In Reihenfolge zugestellte Daten</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Deliveries to queues and functions</source>
        <translation>Zustellungen an Warteschlangen und Funktionen</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Deliveries over HTTP</source>
        <translation>Zustellungen über HTTP</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Deliveries to Firehose</source>
        <translation>Zustellungen an Firehose</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Messages published in order</source>
        <translation>In Reihenfolge veröffentlichte Nachrichten</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Data published in order</source>
        <translation>In Reihenfolge veröffentlichte Daten</translation>
    </message>
    <message>
        <location filename="../model/services/sns/pricing.cpp"/>
        <source>Messages published</source>
        <translation>Veröffentlichte Nachrichten</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Messages of %1 have %2 bytes; at most %3 are allowed</source>
        <translation>Nachrichten von %1 haben %2 Bytes; höchstens %3 sind erlaubt</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Every such message is refused.</source>
        <translation>Jede solche Nachricht wird abgelehnt.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Keep large content in S3 and its name in the message.</source>
        <translation>Legen Sie große Inhalte in S3 ab und ihren Namen in die Nachricht.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>%1 has a name of the other type: %2</source>
        <translation>%1 hat einen Namen des anderen Typs: %2</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>AWS refuses to create the topic.</source>
        <translation>AWS lehnt es ab, das Thema anzulegen.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Names of FIFO topics, and only these, end in .fifo.</source>
        <translation>Namen von FIFO-Themen, und nur diese, enden auf .fifo.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Nobody has subscribed to %1</source>
        <translation>Niemand hat %1 abonniert</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Its messages are taken, billed and lost.</source>
        <translation>Seine Nachrichten werden angenommen, berechnet und gehen verloren.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Draw a link to who is to get them, or set a mail address.</source>
        <translation>Ziehen Sie eine Verbindung zu dem, der sie bekommen soll, oder setzen Sie eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>%1 cannot subscribe to the FIFO topic %2</source>
        <translation>%1 kann das FIFO-Thema %2 nicht abonnieren</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>FIFO topics deliver to queues only.</source>
        <translation>FIFO-Themen stellen nur an Warteschlangen zu.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Subscribe a queue, and read that.</source>
        <translation>Abonnieren Sie mit einer Warteschlange, und lesen Sie diese.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>The FIFO queue %1 cannot subscribe to the standard topic %2</source>
        <translation>Die FIFO-Warteschlange %1 kann das Standardthema %2 nicht abonnieren</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>AWS refuses the subscription.</source>
        <translation>AWS lehnt das Abonnement ab.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Make the topic a FIFO topic, or subscribe a standard queue.</source>
        <translation>Machen Sie das Thema zum FIFO-Thema, oder abonnieren Sie mit einer Standardwarteschlange.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>%1 has no queue for what it cannot deliver</source>
        <translation>%1 hat keine Warteschlange für das, was nicht zugestellt werden kann</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>What cannot be delivered over HTTP is lost after a minute, to functions and queues after 23 days; what is refused for lack of a permission, at once.</source>
        <translation>Was über HTTP nicht zugestellt werden kann, ist nach einer Minute verloren, an Funktionen und Warteschlangen nach 23 Tagen; was mangels Berechtigung abgelehnt wird, sofort.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Draw an event link to a queue and set it to dead letters.</source>
        <translation>Ziehen Sie eine Ereignisverbindung zu einer Warteschlange und stellen Sie sie auf Dead Letters.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>%1 loses %2 messages that it cannot deliver</source>
        <translation>%1 verliert %2 Nachrichten, die es nicht zustellen kann</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>The receiver fails for longer than the topic tries again.</source>
        <translation>Der Empfänger versagt länger, als das Thema es erneut versucht.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>%1 would send up to %2 mails per second; AWS sends %3</source>
        <translation>%1 würde bis zu %2 E-Mails je Sekunde senden; AWS sendet %3</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>The rest comes late or not at all.</source>
        <translation>Der Rest kommt spät oder gar nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/rules.cpp"/>
        <source>Collect messages in a queue and mail a digest, or use Amazon SES.</source>
        <translation>Sammeln Sie Nachrichten in einer Warteschlange und senden Sie eine Übersicht, oder nehmen Sie Amazon SES.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Gets every message by mail, once its owner has confirmed; at most ten per second.</source>
        <translation>Bekommt jede Nachricht per E-Mail, sobald ihr Besitzer bestätigt hat; höchstens zehn je Sekunde.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Message size</source>
        <translation>Nachrichtengröße</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Of one message, where no link states its payload; at most 256 KiB. Each 64 KiB are billed as a request.</source>
        <translation>Einer Nachricht, wo keine Verbindung ihre Nutzlast nennt; höchstens 256 KiB. Je 64 KiB werden als eine Anfrage berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Time until a message that is published is acknowledged.</source>
        <translation>Zeit, bis eine veröffentlichte Nachricht bestätigt ist.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Raw messages</source>
        <translation>Rohe Nachrichten</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Queues and addresses get the message alone, without SNS&apos;s wrapping; functions always get it wrapped.</source>
        <translation>Warteschlangen und Adressen bekommen die Nachricht allein, ohne die Hülle von SNS; Funktionen bekommen sie immer mit Hülle.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Keeps the order within each message group; delivers to queues only, at most 3,000 messages per second.</source>
        <translation>Wahrt die Reihenfolge in jeder Nachrichtengruppe; stellt nur an Warteschlangen zu, höchstens 3.000 Nachrichten je Sekunde.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Content-based deduplication</source>
        <translation>Deduplizierung nach Inhalt</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>FIFO: equal bodies within five minutes count as one.</source>
        <translation>FIFO: Gleiche Inhalte innerhalb von fünf Minuten zählen als einer.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Topic name</source>
        <translation>Name des Themas</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>at most 256 letters, digits, hyphens or underscores, .fifo behind them</source>
        <translation>höchstens 256 Buchstaben, Ziffern, Bindestriche oder Unterstriche, .fifo dahinter</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages taken from senders.</source>
        <translation>Von Sendern angenommene Nachrichten.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages that a subscriber has taken; each of them counts.</source>
        <translation>Nachrichten, die ein Abonnent angenommen hat; jeder zählt.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages given up after all attempts to deliver them.</source>
        <translation>Nachrichten, die nach allen Zustellversuchen aufgegeben wurden.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages given up that went to the dead-letter queue.</source>
        <translation>Aufgegebene Nachrichten, die in die Dead-Letter-Warteschlange gingen.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages refused because too many are published.</source>
        <translation>Nachrichten, die abgelehnt wurden, weil zu viele veröffentlicht werden.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages per second of a standard topic</source>
        <translation>Nachrichten je Sekunde eines Standardthemas</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages per second of a FIFO topic</source>
        <translation>Nachrichten je Sekunde eines FIFO-Themas</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages are too large.</source>
        <translation>Nachrichten sind zu groß.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>The name of a FIFO topic must end in .fifo, no other may.</source>
        <translation>Der Name eines FIFO-Themas muss auf .fifo enden, kein anderer darf es.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>A FIFO topic delivers to something that is no queue.</source>
        <translation>Ein FIFO-Thema stellt an etwas zu, das keine Warteschlange ist.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>A standard topic delivers to a FIFO queue.</source>
        <translation>Ein Standardthema stellt an eine FIFO-Warteschlange zu.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Nobody gets the messages of a topic.</source>
        <translation>Niemand bekommt die Nachrichten eines Themas.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Messages that cannot be delivered are lost.</source>
        <translation>Nachrichten, die nicht zugestellt werden können, gehen verloren.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>More messages are published than mails can be sent.</source>
        <translation>Es werden mehr Nachrichten veröffentlicht, als E-Mails gesendet werden können.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>What cannot be delivered goes nowhere.</source>
        <translation>Was nicht zugestellt werden kann, geht ins Leere.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>SNS topic</source>
        <translation>SNS-Thema</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Hands each message to all who have subscribed.</source>
        <translation>Gibt jede Nachricht an alle, die abonniert haben.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>The first three attempts, which come at once, are taken as one; later ones come every second to every 20 s, as SNS spaces them.</source>
        <translation>Die ersten drei Versuche, die sofort kommen, gelten als einer; spätere kommen jede Sekunde bis alle 20 s, wie SNS sie verteilt.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>All subscriptions of a topic share one dead-letter queue.</source>
        <translation>Alle Abonnements eines Themas teilen sich eine Dead-Letter-Warteschlange.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Mails, text messages and push messages are only counted; those that alarms send are not.</source>
        <translation>E-Mails, SMS und Push-Nachrichten werden nur gezählt; die von Alarmen gesendeten nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/sns/sns.cpp"/>
        <source>Limits of message groups, and archives of FIFO topics, are not modelled.</source>
        <translation>Grenzen von Nachrichtengruppen und Archive von FIFO-Themen sind nicht abgebildet.</translation>
    </message>
</context>
<context>
    <name>Sqs</name>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/deployment.cpp"/>
        <source>%1 has no dead-letter queue, so nothing comes of its maximum of receives.</source>
        <translation>%1 hat keine Dead-Letter-Warteschlange, also wird nichts aus der Höchstzahl der Empfänge.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/deployment.cpp"/>
        <source>Show the next messages of %1</source>
        <translation>Die nächsten Nachrichten von %1 zeigen</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/deployment.cpp"/>
        <source>Send the messages of %1 back to where they came from</source>
        <translation>Die Nachrichten von %1 dorthin zurücksenden, woher sie kamen</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/deployment.cpp"/>
        <source>Address of the queue %1</source>
        <translation>Adresse der Warteschlange %1</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/pricing.cpp"/>
        <source>Messages sent</source>
        <translation>Gesendete Nachrichten</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/pricing.cpp"/>
        <source>Messages received</source>
        <translation>Empfangene Nachrichten</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/pricing.cpp"/>
        <source>Messages deleted</source>
        <translation>Gelöschte Nachrichten</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/pricing.cpp"/>
        <source>Empty receives</source>
        <translation>Leere Empfänge</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Add a dead-letter queue to %1</source>
        <translation>Eine Dead-Letter-Warteschlange zu %1 hinzufügen</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 has no dead-letter queue</source>
        <translation>%1 hat keine Dead-Letter-Warteschlange</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>A message that always fails is received again and again until it expires; in a FIFO queue it holds up its whole group.</source>
        <translation>Eine Nachricht, die immer scheitert, wird wieder und wieder empfangen, bis sie abläuft; in einer FIFO-Warteschlange hält sie ihre ganze Gruppe auf.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Draw an event link to a queue for them.</source>
        <translation>Ziehen Sie für sie eine Ereignisverbindung zu einer Warteschlange.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 cannot keep the dead letters of %2</source>
        <translation>%1 kann die Dead Letters von %2 nicht aufnehmen</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Dead letters of a standard queue go to a standard queue, those of a FIFO queue to a FIFO queue, in the same account and Region.</source>
        <translation>Dead Letters einer Standardwarteschlange gehen in eine Standardwarteschlange, die einer FIFO-Warteschlange in eine FIFO-Warteschlange, im selben Konto und in derselben Region.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Make both queues of the same type.</source>
        <translation>Machen Sie beide Warteschlangen vom selben Typ.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 keeps messages no longer than %2, whose dead letters it takes</source>
        <translation>%1 hält Nachrichten nicht länger als %2, deren Dead Letters es aufnimmt</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Dead letters keep their first time of sending, so they may expire at once.</source>
        <translation>Dead Letters behalten ihre erste Sendezeit, sie können also sofort ablaufen.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Keep dead letters for 14 days.</source>
        <translation>Halten Sie Dead Letters 14 Tage.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 hides messages for %2 s, but %3 may work on them for %4 s</source>
        <translation>%1 verbirgt Nachrichten %2 s lang, aber %3 darf %4 s daran arbeiten</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 hides messages for %2 s; six times the %4 s of %3 would leave room for retries</source>
        <translation>%1 verbirgt Nachrichten %2 s lang; das Sechsfache der %4 s von %3 ließe Raum für Wiederholungen</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Messages that come back before they are deleted are worked on twice.</source>
        <translation>Nachrichten, die zurückkommen, bevor sie gelöscht sind, werden zweimal bearbeitet.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Raise the visibility time-out.</source>
        <translation>Erhöhen Sie die Sichtbarkeitsfrist.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 has a name of the other type: %2</source>
        <translation>%1 hat einen Namen des anderen Typs: %2</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>AWS refuses to create the queue.</source>
        <translation>AWS lehnt es ab, die Warteschlange anzulegen.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Names of FIFO queues, and only these, end in .fifo.</source>
        <translation>Namen von FIFO-Warteschlangen, und nur diese, enden auf .fifo.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 asks for a limit per message group, but looks for duplicates in the whole queue</source>
        <translation>%1 verlangt eine Grenze je Nachrichtengruppe, sucht Duplikate aber in der ganzen Warteschlange</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>AWS refuses the combination.</source>
        <translation>AWS lehnt die Kombination ab.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Look for duplicates in each message group.</source>
        <translation>Suchen Sie Duplikate in jeder Nachrichtengruppe.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Messages of %1 have %2 bytes; it takes %3</source>
        <translation>Nachrichten von %1 haben %2 Bytes; sie nimmt %3</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Every such message is refused.</source>
        <translation>Jede solche Nachricht wird abgelehnt.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Keep large content in S3 and its name in the message.</source>
        <translation>Legen Sie große Inhalte in S3 ab und ihren Namen in die Nachricht.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Nobody reads %1</source>
        <translation>Niemand liest %1</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Messages pile up, and are lost when the retention is over.</source>
        <translation>Nachrichten häufen sich an und gehen verloren, wenn die Aufbewahrung abläuft.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Draw a poll link to who works on them.</source>
        <translation>Ziehen Sie eine Abfrageverbindung zu dem, der sie bearbeitet.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 is polled short</source>
        <translation>%1 wird kurz abgefragt</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Receives that find nothing come back at once, and cost as much as others; they may even miss messages.</source>
        <translation>Empfänge, die nichts finden, kommen sofort zurück und kosten so viel wie andere; sie können sogar Nachrichten übersehen.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Let receives wait for up to 20 s.</source>
        <translation>Lassen Sie Empfänge bis zu 20 s warten.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 is sent more than its %2 calls per second</source>
        <translation>An %1 wird mehr gesendet als ihre %2 Aufrufe je Sekunde</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>The rest is refused; senders retry or lose messages.</source>
        <translation>Der Rest wird abgelehnt; Sender wiederholen oder verlieren Nachrichten.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Send batches, or switch to high throughput with many message groups.</source>
        <translation>Senden Sie in Stapeln, oder wechseln Sie zu hohem Durchsatz mit vielen Nachrichtengruppen.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Give %1 high throughput</source>
        <translation>%1 hohen Durchsatz geben</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>%1 loses %2 messages that were not read in %3 s</source>
        <translation>%1 verliert %2 Nachrichten, die nicht in %3 s gelesen wurden</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>They are gone for good.</source>
        <translation>Sie sind endgültig weg.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/rules.cpp"/>
        <source>Give it more consumers, or keep messages for longer.</source>
        <translation>Geben Sie ihr mehr Verbraucher, oder halten Sie Nachrichten länger.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Visibility time-out</source>
        <translation>Sichtbarkeitsfrist</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>A message that was received is hidden for so long. Whoever has not deleted it by then will see it received again, perhaps by another.</source>
        <translation>So lange ist eine empfangene Nachricht verborgen. Wer sie bis dahin nicht gelöscht hat, erlebt, dass sie erneut empfangen wird, vielleicht von einem anderen.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Maximum receives</source>
        <translation>Höchstzahl der Empfänge</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>A message that was received so often and not deleted goes to the dead-letter queue, to which an event link leads.</source>
        <translation>Eine Nachricht, die so oft empfangen und nicht gelöscht wurde, geht in die Dead-Letter-Warteschlange, zu der eine Ereignisverbindung führt.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Receive wait time</source>
        <translation>Wartezeit beim Empfang</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>How long a receive waits for a message (long polling). 0 asks only some servers and comes back at once, often with nothing.</source>
        <translation>Wie lange ein Empfang auf eine Nachricht wartet (lange Abfrage). 0 fragt nur einige Server und kommt sofort zurück, oft mit nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Time before a new message can be received.</source>
        <translation>Zeit, bevor eine neue Nachricht empfangen werden kann.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Older messages are lost. A minute to 14 days.</source>
        <translation>Ältere Nachrichten gehen verloren. Eine Minute bis 14 Tage.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Message size</source>
        <translation>Nachrichtengröße</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Of one message, where no link states its payload. Each 64 KiB are billed as a request.</source>
        <translation>Einer Nachricht, wo keine Verbindung ihre Nutzlast nennt. Je 64 KiB werden als eine Anfrage berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Maximum message size</source>
        <translation>Höchste Nachrichtengröße</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Larger messages are refused; AWS takes at most 1 MiB.</source>
        <translation>Größere Nachrichten werden abgelehnt; AWS nimmt höchstens 1 MiB.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Time until a message that is sent is acknowledged.</source>
        <translation>Zeit, bis eine gesendete Nachricht bestätigt ist.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages are encrypted at rest with keys of the queue&apos;s.</source>
        <translation>Ruhende Nachrichten sind mit Schlüsseln der Warteschlange verschlüsselt.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Queue name</source>
        <translation>Name der Warteschlange</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>at most 80 letters, digits, hyphens or underscores, .fifo behind them</source>
        <translation>höchstens 80 Buchstaben, Ziffern, Bindestriche oder Unterstriche, .fifo dahinter</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Keeps the order within each message group and drops duplicates; 300 calls per second for each action.</source>
        <translation>Wahrt die Reihenfolge in jeder Nachrichtengruppe und verwirft Duplikate; 300 Aufrufe je Sekunde für jede Aktion.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Message groups</source>
        <translation>Nachrichtengruppen</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>FIFO: how many message group ids there are, all as busy. Of each group only one batch is out at a time.</source>
        <translation>FIFO: wie viele Kennungen von Nachrichtengruppen es gibt, alle gleich belebt. Von jeder Gruppe ist nur ein Stapel zugleich unterwegs.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Content-based deduplication</source>
        <translation>Deduplizierung nach Inhalt</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>FIFO: equal bodies within five minutes count as one.</source>
        <translation>FIFO: Gleiche Inhalte innerhalb von fünf Minuten zählen als einer.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Deduplication scope</source>
        <translation>Bereich der Deduplizierung</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>FIFO: where duplicates are looked for. messageGroup is half of what high throughput needs.</source>
        <translation>FIFO: wo nach Duplikaten gesucht wird. messageGroup ist die Hälfte dessen, was hoher Durchsatz braucht.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Throughput limit</source>
        <translation>Durchsatzgrenze</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>FIFO: perMessageGroupId raises 300 calls per second of the queue to 300 of each group, if the scope fits.</source>
        <translation>FIFO: perMessageGroupId hebt 300 Aufrufe je Sekunde der Warteschlange auf 300 jeder Gruppe, wenn der Bereich passt.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages per call</source>
        <translation>Nachrichten je Aufruf</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>How many messages the sender puts into a call, at most 10: batches cost less and count once against the limit.</source>
        <translation>Wie viele Nachrichten der Sender in einen Aufruf packt, höchstens 10: Stapel kosten weniger und zählen einmal gegen die Grenze.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages that can be received.</source>
        <translation>Nachrichten, die empfangen werden können.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Age of the oldest message that can be received, s.</source>
        <translation>Alter der ältesten Nachricht, die empfangen werden kann, s.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages taken from senders; dead letters of other queues are not among them.</source>
        <translation>Von Sendern angenommene Nachrichten; Dead Letters anderer Warteschlangen sind nicht dabei.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages in flight: received and not deleted.</source>
        <translation>Nachrichten in Bearbeitung: empfangen und nicht gelöscht.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages that cannot be received yet.</source>
        <translation>Nachrichten, die noch nicht empfangen werden können.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages that consumers have received, again and again where they fail.</source>
        <translation>Nachrichten, die Verbraucher empfangen haben, wieder und wieder, wo sie scheitern.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages that consumers have worked on and deleted.</source>
        <translation>Nachrichten, die Verbraucher bearbeitet und gelöscht haben.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Receives that found messages; each brings a batch.</source>
        <translation>Empfänge, die Nachrichten fanden; jeder bringt einen Stapel.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Receives that found nothing; they are billed too.</source>
        <translation>Empfänge, die nichts fanden; auch sie werden berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages moved to the dead-letter queue.</source>
        <translation>In die Dead-Letter-Warteschlange verschobene Nachrichten.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages lost because they were older than the retention.</source>
        <translation>Nachrichten, die verloren gingen, weil sie älter als die Aufbewahrung waren.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages refused because the calls exceed the limit of a FIFO queue.</source>
        <translation>Nachrichten, die abgelehnt wurden, weil die Aufrufe die Grenze einer FIFO-Warteschlange überschreiten.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages of a queue in flight</source>
        <translation>Nachrichten einer Warteschlange in Bearbeitung</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Calls per second of a FIFO queue, each action</source>
        <translation>Aufrufe je Sekunde einer FIFO-Warteschlange, jede Aktion</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Calls per second of a FIFO queue with high throughput</source>
        <translation>Aufrufe je Sekunde einer FIFO-Warteschlange mit hohem Durchsatz</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>More calls arrive than a FIFO queue takes.</source>
        <translation>Es kommen mehr Aufrufe an, als eine FIFO-Warteschlange nimmt.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages are lost because they were not read in time.</source>
        <translation>Nachrichten gehen verloren, weil sie nicht rechtzeitig gelesen wurden.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages are too large.</source>
        <translation>Nachrichten sind zu groß.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Messages come back while a function still works on them.</source>
        <translation>Nachrichten kommen zurück, während eine Funktion noch daran arbeitet.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>The visibility time-out leaves no room for retries.</source>
        <translation>Die Sichtbarkeitsfrist lässt keinen Raum für Wiederholungen.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>A message that always fails circles until it expires.</source>
        <translation>Eine Nachricht, die immer scheitert, kreist, bis sie abläuft.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Dead letters can only go to a queue of the same type.</source>
        <translation>Dead Letters können nur in eine Warteschlange desselben Typs gehen.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Dead letters expire before anybody has looked at them.</source>
        <translation>Dead Letters laufen ab, bevor jemand sie angesehen hat.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>The name of a FIFO queue must end in .fifo, no other may.</source>
        <translation>Der Name einer FIFO-Warteschlange muss auf .fifo enden, kein anderer darf es.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>High throughput needs both of its settings.</source>
        <translation>Hoher Durchsatz braucht seine beiden Einstellungen.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Nobody reads a queue, so it only fills.</source>
        <translation>Niemand liest eine Warteschlange, also füllt sie sich nur.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Consumers ask a queue that is empty again and again.</source>
        <translation>Verbraucher fragen eine leere Warteschlange wieder und wieder.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>SQS queue</source>
        <translation>SQS-Warteschlange</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Keeps messages until a consumer has worked on them; dead letters go along an event link to another queue.</source>
        <translation>Hält Nachrichten, bis ein Verbraucher sie bearbeitet hat; Dead Letters gehen über eine Ereignisverbindung in eine andere Warteschlange.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>The 1 in some thousand duplicates of standard queues, their order, and short polls that miss messages are not modelled.</source>
        <translation>Das eine Duplikat unter einigen Tausend bei Standardwarteschlangen, deren Reihenfolge und kurze Abfragen, die Nachrichten übersehen, sind nicht abgebildet.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>All message groups of a FIFO queue are equally busy.</source>
        <translation>Alle Nachrichtengruppen einer FIFO-Warteschlange sind gleich belebt.</translation>
    </message>
    <message>
        <location filename="../model/services/sqs/sqs.cpp"/>
        <source>Fair queues, and the age that leaves out messages received three times, are not modelled.</source>
        <translation>Faire Warteschlangen und das Alter, das dreimal empfangene Nachrichten auslässt, sind nicht abgebildet.</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <location filename="../model/core/trace.cpp" line="+151"/>
        <source>This line is empty although more rows follow; fill it or remove it.</source>
        <translation>Diese Zeile ist leer, obwohl weitere folgen; füllen oder entfernen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not text; a trace is a CSV with the columns timestamp and value.</source>
        <translation>Das ist kein Text; eine Aufzeichnung ist eine CSV-Datei mit den Spalten timestamp und value.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A trace needs at least two rows of timestamp and value.</source>
        <translation>Eine Aufzeichnung braucht mindestens zwei Zeilen mit timestamp und value.</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>The time is missing in this row.</source>
        <translation>In dieser Zeile fehlt die Zeit.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The value is missing in this row; write a number, or remove the row.</source>
        <translation>In dieser Zeile fehlt der Wert; eine Zahl schreiben oder die Zeile entfernen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&quot;%1&quot; is no time; write it like 2026-03-01 12:00:00, or in seconds.</source>
        <translation>&quot;%1&quot; ist keine Zeit; schreiben wie 2026-03-01 12:00:00, oder in Sekunden.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&quot;%1&quot; is no number.</source>
        <translation>&quot;%1&quot; ist keine Zahl.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The value %1 is negative; traffic is 0 or more.</source>
        <translation>Der Wert %1 ist negativ; Verkehr ist 0 oder mehr.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The trace has more than %1 rows; thin it out.</source>
        <translation>Die Aufzeichnung hat mehr als %1 Zeilen; ausdünnen.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>&quot;%1&quot; is written in another way than the times before it; use dates everywhere or seconds everywhere.</source>
        <translation>&quot;%1&quot; ist anders geschrieben als die Zeiten davor; überall Datum und Uhrzeit oder überall Sekunden verwenden.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The time %1 is before that of the row above; sort the rows by time.</source>
        <translation>Die Zeit %1 liegt vor der in der Zeile darüber; die Zeilen nach der Zeit sortieren.</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>The time of this row is that of the row above; keep one of them.</source>
        <translation>Die Zeit dieser Zeile ist die der Zeile darüber; eine davon behalten.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>This line is far too long; a trace is a CSV with the columns timestamp and value.</source>
        <translation>Diese Zeile ist viel zu lang; eine Aufzeichnung ist eine CSV-Datei mit den Spalten timestamp und value.</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>The trace cannot be read; see whether the file is there and may be read.</source>
        <translation>Die Aufzeichnung kann nicht gelesen werden; nachsehen, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <location filename="../model/editing/edit.cpp" line="-69"/>
        <source>Name the design</source>
        <translation>Den Entwurf benennen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Change the objectives</source>
        <translation>Die Ziele ändern</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Change the scenarios</source>
        <translation>Die Szenarien ändern</translation>
    </message>
    <message>
        <location filename="../model/editing/link_edits.cpp" line="+25"/>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Reconnect %1</source>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Remove links</source>
        <translation>Verbindungen entfernen</translation>
    </message>
    <message>
        <location filename="../model/editing/node_edits.cpp" line="+41"/>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove the selection</source>
        <translation>Die Auswahl entfernen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Move %1</source>
        <translation>%1 bewegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move the selection</source>
        <translation>Die Auswahl bewegen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Move into %1</source>
        <translation>In %1 bewegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move out of the frame</source>
        <translation>Aus dem Rahmen bewegen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <location filename="../model/editing/property_edits.cpp" line="+99"/>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <location filename="../widgets/canvas/canvas_commands.cpp" line="+126"/>
        <source>Arrange automatically</source>
        <translation>Automatisch anordnen</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <location filename="../widgets/canvas/canvas_edits.cpp" line="+81"/>
        <source>Put into the wire</source>
        <translation>In die Verbindung setzen</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+27"/>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Clone and connect</source>
        <translation>Klonen und verbinden</translation>
    </message>
    <message>
        <location filename="../widgets/inspector/shared_setting.cpp" line="+112"/>
        <source>Set a value for several</source>
        <translation>Einen Wert für mehrere setzen</translation>
    </message>
    <message>
        <location filename="../widgets/what_if/scenario_list.cpp" line="+97"/>
        <source>Set %1 in a scenario</source>
        <translation>%1 in einem Szenario setzen</translation>
    </message>
    <message>
        <location line="+54"/>
        <source>Keep scenario %1</source>
        <translation>Szenario %1 behalten</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Remove scenario %1</source>
        <translation>Szenario %1 entfernen</translation>
    </message>
    <message>
        <source>Change what happens</source>
        <translation>Eingriffe ändern</translation>
    </message>
    <message>
        <source>Keep only the selection</source>
        <translation>Nur die Auswahl behalten</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung auflösen</translation>
    </message>
</context>
<context>
    <name>VPC</name>
    <message>
        <location filename="../model/services/vpc/deployment.cpp" line="1"/>
        <source>%1 of %2 NAT gateways have a public subnet to stand in; the others are left out</source>
        <translation>%1 von %2 NAT-Gateways haben ein öffentliches Subnetz, in dem sie stehen; die anderen bleiben weg</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/pricing.cpp" line="1"/>
        <source>NAT gateways</source>
        <translation>NAT-Gateways</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/pricing.cpp" line="1"/>
        <source>A VPC costs nothing by itself.</source>
        <translation>Eine VPC kostet für sich nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/pricing.cpp" line="1"/>
        <source>Zones and subnets cost nothing.</source>
        <translation>Zonen und Subnetze kosten nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/pricing.cpp" line="1"/>
        <source>Gateway endpoints cost nothing.</source>
        <translation>Gateway-Endpunkte kosten nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/pricing.cpp" line="1"/>
        <source>Interfaces</source>
        <translation>Schnittstellen</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>%1 and %2 use the same addresses.</source>
        <translation>%1 und %2 verwenden dieselben Adressen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>AWS refuses to peer them.</source>
        <translation>AWS lehnt es ab, sie zu verbinden.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>Give one of them other addresses.</source>
        <translation>Geben Sie einer davon andere Adressen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>The peers of %1 do not reach each other.</source>
        <translation>Die Partner von %1 erreichen einander nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>Peering is not transitive: traffic does not pass through a network.</source>
        <translation>Peering ist nicht transitiv: Verkehr geht nicht durch ein Netz hindurch.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>Peer them with each other, if they are to talk.</source>
        <translation>Verbinden Sie sie miteinander, wenn sie reden sollen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>The NAT gateway of %1 has no public subnet to stand in.</source>
        <translation>Das NAT-Gateway von %1 hat kein öffentliches Subnetz, in dem es steht.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>It is left out of templates, and private subnets do not reach the internet.</source>
        <translation>Es bleibt aus Vorlagen weg, und private Subnetze erreichen das Internet nicht.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>Draw a public subnet, or do without NAT.</source>
        <translation>Zeichnen Sie ein öffentliches Subnetz, oder verzichten Sie auf NAT.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>Private subnets of %1 zones of %2 share one NAT gateway.</source>
        <translation>Private Subnetze in %1 Zonen von %2 teilen sich ein NAT-Gateway.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>When its zone fails, none of them reaches the internet; and traffic between zones costs.</source>
        <translation>Fällt seine Zone aus, erreicht keines davon das Internet; und Verkehr zwischen Zonen kostet.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>Have one in each zone.</source>
        <translation>Nehmen Sie eines in jeder Zone.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>The addresses of %1 are not free in %2.</source>
        <translation>Die Adressen von %1 sind in %2 nicht frei.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>AWS refuses the subnet.</source>
        <translation>AWS lehnt das Subnetz ab.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/rules.cpp" line="1"/>
        <source>Leave them open, or choose free ones.</source>
        <translation>Lassen Sie sie offen, oder wählen Sie freie.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>a range such as 10.0.0.0/16, from /16 to /28</source>
        <translation>ein Bereich wie 10.0.0.0/16, von /16 bis /28</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>A network of its own, with zones and subnets; services stand in it.</source>
        <translation>Ein eigenes Netz mit Zonen und Subnetzen; Dienste stehen darin.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Its private addresses. Networks that are peered must not overlap.</source>
        <translation>Seine privaten Adressen. Verbundene Netze dürfen sich nicht überlappen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>By which private subnets reach the internet; they stand in public subnets, one each. One for all is cheaper, one in each zone outlives the loss of a zone.</source>
        <translation>Über die private Subnetze das Internet erreichen; sie stehen in öffentlichen Subnetzen, je eines. Eines für alle ist billiger, eines je Zone übersteht den Ausfall einer Zone.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Names for hosts</source>
        <translation>Namen für Hosts</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Interface endpoints need it to take over the names of the services.</source>
        <translation>Schnittstellen-Endpunkte brauchen es, um die Namen der Dienste zu übernehmen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Networks that are peered use the same addresses.</source>
        <translation>Verbundene Netze verwenden dieselben Adressen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Two networks are joined only by way of a third.</source>
        <translation>Zwei Netze sind nur über ein drittes verbunden.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Private subnets of several zones share one NAT gateway.</source>
        <translation>Private Subnetze mehrerer Zonen teilen sich ein NAT-Gateway.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>A NAT gateway has no public subnet to stand in.</source>
        <translation>Ein NAT-Gateway hat kein öffentliches Subnetz, in dem es steht.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>A subnet lies outside of its network, or on another one.</source>
        <translation>Ein Subnetz liegt außerhalb seines Netzes, oder auf einem anderen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>The network adds no time and limits nothing; times between zones belong to the links.</source>
        <translation>Das Netz kostet keine Zeit und begrenzt nichts; Zeiten zwischen Zonen gehören zu den Verbindungen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Bytes through NAT gateways, endpoints and between zones are not billed.</source>
        <translation>Bytes durch NAT-Gateways, Endpunkte und zwischen Zonen werden nicht berechnet.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Availability Zone</source>
        <translation>Availability Zone</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>A zone of a network; what is spread over zones loses its share when one fails.</source>
        <translation>Eine Zone eines Netzes; was über Zonen verteilt ist, verliert seinen Anteil, wenn eine ausfällt.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>The letter behind the Region&apos;s name.</source>
        <translation>Der Buchstabe hinter dem Namen der Region.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>1 works, 0 has failed: tasks and instances in it are lost and start again in the others. Set it in an intervention to see what the loss of a zone does.</source>
        <translation>1 arbeitet, 0 ist ausgefallen: Tasks und Instanzen darin gehen verloren und starten in den anderen neu. Setzen Sie es in einem Eingriff, um zu sehen, was der Ausfall einer Zone bewirkt.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Load balancers find out at once that a zone has failed.</source>
        <translation>Load Balancer merken sofort, dass eine Zone ausgefallen ist.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>A part of a network in one zone, private or public.</source>
        <translation>Ein Teil eines Netzes in einer Zone, privat oder öffentlich.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Its part of the network&apos;s addresses. Not set: the next 256 that are free.</source>
        <translation>Sein Teil der Adressen des Netzes. Nicht gesetzt: die nächsten 256 freien.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Reaches the internet by an internet gateway, and gives public addresses.</source>
        <translation>Erreicht das Internet über ein Internet-Gateway und vergibt öffentliche Adressen.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>The number of addresses limits nothing in a run.</source>
        <translation>Die Zahl der Adressen begrenzt in einem Lauf nichts.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>VPC endpoint</source>
        <translation>VPC-Endpunkt</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>A way from a network to a service of AWS that does not pass the internet.</source>
        <translation>Ein Weg von einem Netz zu einem Dienst von AWS, der nicht durch das Internet führt.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Where it leads. s3 and dynamodb are free gateway endpoints, the others interfaces in each subnet.</source>
        <translation>Wohin er führt. s3 und dynamodb sind kostenlose Gateway-Endpunkte, die anderen Schnittstellen in jedem Subnetz.</translation>
    </message>
    <message>
        <location filename="../model/services/vpc/vpc.cpp" line="1"/>
        <source>Policies of endpoints are not modelled.</source>
        <translation>Richtlinien von Endpunkten sind nicht modelliert.</translation>
    </message>
    <message>
        <source>Traffic to a service with a free endpoint goes through NAT.</source>
        <translation>Verkehr zu einem Dienst mit kostenlosem Endpunkt geht durch NAT.</translation>
    </message>
    <message>
        <source>%1 calls %2 through the NAT gateway of %3.</source>
        <translation>%1 ruft %2 durch das NAT-Gateway von %3.</translation>
    </message>
    <message>
        <source>Each gigabyte through NAT is billed; a gateway endpoint of that service is free.</source>
        <translation>Jedes Gigabyte durch NAT wird berechnet; ein Gateway-Endpunkt dieses Dienstes ist kostenlos.</translation>
    </message>
    <message>
        <source>Draw the endpoint in the network.</source>
        <translation>Zeichnen Sie den Endpunkt in das Netz.</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>agrees</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>grows</source>
        <translation>wächst</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>vermerkt</translation>
    </message>
    <message>
        <source>The live number is as near to the simulated requests as is promised.</source>
        <translation>Die Live-Zahl ist den simulierten Anfragen so nah wie zugesagt.</translation>
    </message>
    <message>
        <source>The live number is further off than is promised and chance explains. Trust the simulated requests, and please report it.</source>
        <translation>Die Live-Zahl liegt weiter daneben, als zugesagt ist und der Zufall erklärt. Trauen Sie den simulierten Anfragen, und melden Sie es bitte.</translation>
    </message>
    <message>
        <source>The live number is off, and says itself that it may not be trusted in this design.</source>
        <translation>Die Live-Zahl liegt daneben und sagt selbst, dass ihr in diesem Entwurf nicht zu trauen ist.</translation>
    </message>
    <message>
        <source>What waits here grows without end, so a mean says only how long was simulated.</source>
        <translation>Was hier wartet, wächst ohne Ende; ein Mittelwert sagt also nur, wie lange simuliert wurde.</translation>
    </message>
    <message>
        <source>Many requests were not answered when the run ended. The live engine says how long they will have taken, the simulated ones are missing.</source>
        <translation>Viele Anfragen waren am Ende des Laufs nicht beantwortet. Die Live-Rechnung sagt, wie lange sie gebraucht haben werden; in der Simulation fehlen sie.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>%1 is less precise than wanted: ±%2 %.</source>
        <translation>%1 ist weniger genau als gewünscht: ±%2 %.</translation>
    </message>
    <message>
        <source>%1 metrics are less precise than wanted; the widest is %2 with ±%3 %.</source>
        <translation>%1 Messwerte sind weniger genau als gewünscht; am breitesten ist %2 mit ±%3 %.</translation>
    </message>
    <message>
        <source>%1 never rests: what waits there grows by %2.</source>
        <translation>%1 kommt nie zur Ruhe: Was dort wartet, wächst um %2.</translation>
    </message>
    <message>
        <source>%1 of %2 figures differ by more than is promised.</source>
        <translation>%1 von %2 Zahlen weichen um mehr ab, als zugesagt ist.</translation>
    </message>
    <message>
        <source>Both engines agree within what is promised.</source>
        <translation>Beide Rechenwerke stimmen im Rahmen des Zugesagten überein.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>No request was simulated, so there is nothing to compare.</source>
        <translation>Es wurde keine Anfrage simuliert, also gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Not verified yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Out of date: the design has changed since. Then: %1</source>
        <translation>Veraltet: Der Entwurf wurde seither geändert. Damals: %1</translation>
    </message>
    <message>
        <source>Replications: %1 of %2 each, after a warm-up of %3. Events simulated: %4.</source>
        <translation>Wiederholungen: %1 zu je %2, nach einem Vorlauf von %3. Simulierte Ereignisse: %4.</translation>
    </message>
    <message>
        <source>Simulating single requests…</source>
        <translation>Einzelne Anfragen werden simuliert …</translation>
    </message>
    <message>
        <source>Simulating single requests… %2 % (replications: %1)</source>
        <translation>Einzelne Anfragen werden simuliert … %2 % (Wiederholungen: %1)</translation>
    </message>
    <message>
        <source>Stopped, since the design has changed.</source>
        <translation>Angehalten, da der Entwurf geändert wurde.</translation>
    </message>
    <message>
        <source>The numbers below are out of date.</source>
        <translation>Die Zahlen unten sind veraltet.</translation>
    </message>
    <message>
        <source>The numbers below still hold.</source>
        <translation>Die Zahlen unten gelten noch.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <location filename="../app/workspace.cpp" line="+29"/>
        <source>there is no example named %1</source>
        <translation>es gibt kein Beispiel namens %1</translation>
    </message>
</context>
<context>
    <name>headroom::CanvasView</name>
    <message>
        <location filename="../widgets/canvas/canvas_commands.cpp" line="-104"/>
        <source>The clipboard holds no components.</source>
        <translation>Die Zwischenablage enthält keine Komponenten.</translation>
    </message>
    <message>
        <location filename="../widgets/canvas/canvas_drawing.cpp" line="+93"/>
        <source>Draw an architecture</source>
        <translation>Eine Architektur zeichnen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Drag a component here, double-click one in the list, or press / and type its name.</source>
        <translation>Eine Komponente hierher ziehen, in der Liste doppelt anklicken, oder / drücken und ihren Namen tippen.</translation>
    </message>
    <message>
        <location filename="../widgets/canvas/canvas_inserting.cpp" line="+120"/>
        <source>Connect to a new…</source>
        <translation>Mit etwas Neuem verbinden …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Insert a component</source>
        <translation>Eine Komponente einfügen</translation>
    </message>
    <message>
        <location filename="../widgets/canvas/canvas_menu.cpp" line="+83"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Left edges</source>
        <translation>Linke Kanten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Centres</source>
        <translation>Mitten (waagerecht)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right edges</source>
        <translation>Rechte Kanten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Top edges</source>
        <translation>Obere Kanten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Middles</source>
        <translation>Mitten (senkrecht)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bottom edges</source>
        <translation>Untere Kanten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Equal gaps across</source>
        <translation>Gleiche Abstände nebeneinander</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Equal gaps down</source>
        <translation>Gleiche Abstände untereinander</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom to selection</source>
        <translation>Auswahl zeigen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Insert a component…</source>
        <translation>Komponente einfügen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom to fit</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Arrange automatically</source>
        <translation>Automatisch anordnen</translation>
    </message>
    <message numerus="yes">
        <location filename="../widgets/canvas/canvas_view.cpp" line="+289"/>
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as text (Mermaid)</source>
        <translation>Als Text kopieren (Mermaid)</translation>
    </message>
    <message>
        <source>Why is this so?</source>
        <translation>Warum ist das so?</translation>
    </message>
    <message>
        <source>Select what you want to lock.</source>
        <translation>Wählen Sie aus, was gesperrt werden soll.</translation>
    </message>
    <message>
        <source>This is locked. Unlock it before you move or delete it.</source>
        <translation>Das ist gesperrt. Entsperren Sie es, bevor Sie es verschieben oder löschen.</translation>
    </message>
    <message>
        <source>This holds something locked. Unlock it before you delete it.</source>
        <translation>Hierin ist etwas gesperrt. Entsperren Sie es, bevor Sie es löschen.</translation>
    </message>
    <message>
        <source>Select a frame, or something in it, to collapse it.</source>
        <translation>Wählen Sie einen Rahmen oder etwas darin aus, um ihn einzuklappen.</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Select what you want to give a colour.</source>
        <translation>Wählen Sie aus, was eine Farbe bekommen soll.</translation>
    </message>
    <message>
        <source>Select what you want to put into a frame.</source>
        <translation>Wählen Sie aus, was in einen Rahmen soll.</translation>
    </message>
    <message>
        <source>No frame may hold all of these together where they are.</source>
        <translation>Kein Rahmen darf all das dort, wo es steht, zusammen enthalten.</translation>
    </message>
    <message>
        <source>Select the frame that you want to dissolve.</source>
        <translation>Wählen Sie den Rahmen aus, der aufgelöst werden soll.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung auflösen</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>headroom::ChartPanel</name>
    <message>
        <location filename="../widgets/charts/chart_panel.cpp" line="+304"/>
        <source>computing…</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Export the charts</source>
        <translation>Die Diagramme exportieren</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Vector picture (*.svg)</source>
        <translation>Vektorbild (*.svg)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Numbers (*.csv)</source>
        <translation>Zahlen (*.csv)</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Canary</source>
        <translation>Canary</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Latency now</source>
        <translation>Latenz jetzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Kind of chart</source>
        <translation>Art des Diagramms</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drag to zoom in (or with the right button)</source>
        <translation>Zum Vergrößern ziehen (oder mit der rechten Taste)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show the whole run</source>
        <translation>Den ganzen Lauf zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export as PNG, SVG or CSV</source>
        <translation>Als PNG, SVG oder CSV exportieren</translation>
    </message>
    <message>
        <source>No curves yet</source>
        <translation>Noch keine Kurven</translation>
    </message>
    <message>
        <source>Draw who calls and what is called. The metrics of what is selected appear here.</source>
        <translation>Zeichnen, wer ruft und was gerufen wird. Die Messgrößen der Auswahl erscheinen hier.</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
</context>
<context>
    <name>headroom::ChoiceEditor</name>
    <message>
        <location filename="../widgets/inspector/simple_editors.cpp" line="+103"/>
        <source>several</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>headroom::CommandPalette</name>
    <message>
        <location filename="../app/command_palette.cpp" line="+86"/>
        <source>%1    (%2)</source>
        <translation>%1    (%2)</translation>
    </message>
</context>
<context>
    <name>headroom::CostChip</name>
    <message>
        <location filename="../widgets/cost/cost_chip.cpp" line="+36"/>
        <source>&lt;b&gt;%1&lt;/b&gt; / month</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; / Monat</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 per million requests, at the mean load of this run</source>
        <translation>%1 je Million Anfragen, bei der mittleren Last dieses Laufs</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No traffic in this run</source>
        <translation>Kein Verkehr in diesem Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cost: %1 a month</source>
        <translation>Kosten: %1 im Monat</translation>
    </message>
</context>
<context>
    <name>headroom::CostModel</name>
    <message>
        <location filename="../widgets/cost/cost_model.cpp" line="+23"/>
        <source>read from the source</source>
        <translation>an der Quelle gelesen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>from secondary sources</source>
        <translation>aus zweiter Hand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an assumption</source>
        <translation>eine Annahme</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>%1, %2</source>
        <comment>page and month</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>%1 dollars per %2
Source: %3, %4 (%5)</source>
        <translation>%1 Dollar je %2
Quelle: %3, %4 (%5)</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A month</source>
        <translation>Ein Monat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>$ a month</source>
        <translation>$ im Monat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Source of the rate</source>
        <translation>Quelle des Satzes</translation>
    </message>
</context>
<context>
    <name>headroom::CostPanel</name>
    <message>
        <location filename="../widgets/cost/cost_panel.cpp" line="+71"/>
        <source>Cost by line item</source>
        <translation>Kosten nach Posten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The cost appears with the first run.</source>
        <translation>Die Kosten erscheinen mit dem ersten Lauf.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&lt;b&gt;%1&lt;/b&gt; a month at the mean load of this run, %2. Prices of us-east-1 without taxes, free tiers and savings plans.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; im Monat bei der mittleren Last dieses Laufs, %2. Preise von us-east-1 ohne Steuern, Freikontingente und Sparpläne.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 per million requests</source>
        <translation>%1 je Million Anfragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>without traffic</source>
        <translation>ohne Verkehr</translation>
    </message>
</context>
<context>
    <name>headroom::CurvePreview</name>
    <message>
        <location filename="../widgets/inspector/curve_preview.cpp" line="+80"/>
        <source>p50 %1 · p99 %2</source>
        <translation>p50 %1 · p99 %2</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
</context>
<context>
    <name>headroom::Document</name>
    <message>
        <location filename="../widgets/document/document.cpp" line="+57"/>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>headroom::Donut</name>
    <message>
        <location filename="../widgets/charts/donut.cpp" line="+33"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>headroom::ExportDialog</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Diagrams as text</source>
        <translation>Diagramme als Text</translation>
    </message>
    <message>
        <source>Configs and tables</source>
        <translation>Konfigurationen und Tabellen</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Ganzer Entwurf</translation>
    </message>
    <message>
        <source>Selection: %1</source>
        <translation>Auswahl: %1</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>with live figures, as they are at</source>
        <translation>mit lebenden Zahlen, wie sie sind bei</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>with a legend</source>
        <translation>mit Legende</translation>
    </message>
    <message>
        <source>One page around the design</source>
        <translation>Eine Seite um den Entwurf</translation>
    </message>
    <message>
        <source>%1 pixels a point</source>
        <translation>%1 Pixel je Punkt</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled. Change an option to try again.</source>
        <translation>Abgebrochen. Eine andere Einstellung versucht es wieder.</translation>
    </message>
    <message>
        <source>Pages: %1, %2</source>
        <translation>Seiten: %1, %2</translation>
    </message>
    <message>
        <source>Lines: %1, %2</source>
        <translation>Zeilen: %1, %2</translation>
    </message>
    <message>
        <source>%1; the first %2 are shown</source>
        <translation>%1; die ersten %2 sind zu sehen</translation>
    </message>
    <message>
        <source>Cannot be exported</source>
        <translation>Lässt sich nicht exportieren</translation>
    </message>
    <message>
        <source>Could not be expressed: %1</source>
        <translation>Ließ sich nicht ausdrücken: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
</context>
<context>
    <name>headroom::FileFlow</name>
    <message>
        <source>a design that was never saved</source>
        <translation>ein Entwurf, der nie gesichert wurde</translation>
    </message>
    <message>
        <source>Unsaved work was kept</source>
        <translation>Ungesicherte Arbeit wurde aufbewahrt</translation>
    </message>
    <message>
        <source>Headroom ended unexpectedly while %1 had changes that were not saved. Open the kept copy?</source>
        <translation>Headroom endete unerwartet, als es ungesicherte Änderungen gab (%1). Die aufbewahrte Kopie öffnen?</translation>
    </message>
    <message>
        <source>The kept copy cannot be opened</source>
        <translation>Die aufbewahrte Kopie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Another program has changed %1. Open it anew? Changes made here and not saved are lost then.</source>
        <translation>Ein anderes Programm hat %1 geändert. Neu öffnen? Hier gemachte, ungesicherte Änderungen gehen dann verloren.</translation>
    </message>
    <message>
        <location filename="../app/file_flow.cpp" line="+55"/>
        <source>Open a design</source>
        <translation>Einen Entwurf öffnen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 cannot be opened</source>
        <translation>%1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The example cannot be opened</source>
        <translation>Das Beispiel kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Save the design</source>
        <translation>Den Entwurf speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Headroom designs (*%1)</source>
        <translation>Headroom-Entwürfe (*%1)</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>They are lost if you do not save them.</source>
        <translation>Sie gehen verloren, wenn sie nicht gespeichert werden.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 cannot be saved</source>
        <translation>%1 kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>If you cancel, it is offered again at the next start.</source>
        <translation>Wenn Sie abbrechen, wird sie beim nächsten Start wieder angeboten.</translation>
    </message>
    <message>
        <source>Another program has changed %1. Open it anew?</source>
        <translation>Ein anderes Programm hat %1 geändert. Neu öffnen?</translation>
    </message>
    <message>
        <source>Changes made here and not saved are lost then.</source>
        <translation>Nicht gespeicherte Änderungen von hier gehen dann verloren.</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Die Datei ist weg</translation>
    </message>
    <message>
        <source>Another program has removed or moved %1. The design is still here.</source>
        <translation>Ein anderes Programm hat %1 entfernt oder verschoben. Der Entwurf ist noch hier.</translation>
    </message>
    <message>
        <source>Save writes it to the same place again.</source>
        <translation>„Speichern“ schreibt ihn wieder an dieselbe Stelle.</translation>
    </message>
    <message>
        <source>Headroom designs (*%1);;Pictures with a design (*.png *.svg *.drawio);;All files (*)</source>
        <translation>Headroom-Entwürfe (*%1);;Bilder mit einem Entwurf (*.png *.svg *.drawio);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>Als Bild kopiert.</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>Als Text kopiert.</translation>
    </message>
</context>
<context>
    <name>headroom::FindingsModel</name>
    <message>
        <location filename="../widgets/findings/findings_model.cpp" line="+90"/>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>headroom::FindingsPanel</name>
    <message>
        <location filename="../widgets/findings/findings_panel.cpp" line="+115"/>
        <source>Errors: %1 · Warnings: %2 · Notes: %3</source>
        <translation>Fehler: %1 · Warnungen: %2 · Hinweise: %3</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing to mend</source>
        <translation>Nichts auszubessern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No rule is broken and no limit gives way in this run.</source>
        <translation>In diesem Lauf ist keine Regel verletzt, und keine Grenze gibt nach.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Findings appear with the first run.</source>
        <translation>Befunde erscheinen mit dem ersten Lauf.</translation>
    </message>
    <message>
        <location line="+74"/>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Which findings to show</source>
        <translation>Welche Befunde gezeigt werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>headroom::FlagEditor</name>
    <message>
        <location filename="../widgets/inspector/simple_editors.cpp" line="-27"/>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>several</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>headroom::FormEditor</name>
    <message>
        <location filename="../widgets/inspector/form_editor.cpp" line="-116"/>
        <source>several</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+70"/>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <location line="-21"/>
        <source>Make a what-if slider of it</source>
        <translation>Einen Was-wäre-wenn-Regler daraus machen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pin %1 to a slider</source>
        <translation>%1 an einen Regler heften</translation>
    </message>
</context>
<context>
    <name>headroom::Inspector</name>
    <message>
        <location filename="../widgets/inspector/inspector.cpp" line="+149"/>
        <source>State (%1)</source>
        <translation>Zustand (%1)</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+47"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <location line="-32"/>
        <source>%n components</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n links</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Changes are made to all of them</source>
        <translation>Änderungen gelten für alle</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Settings and state of the selection</source>
        <translation>Einstellungen und Zustand der Auswahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Click a component or a wire to see and change its settings.</source>
        <translation>Eine Komponente oder Verbindung anklicken, um ihre Einstellungen zu sehen und zu ändern.</translation>
    </message>
</context>
<context>
    <name>headroom::LatencyChart</name>
    <message>
        <location filename="../widgets/charts/latency_chart.cpp" line="+127"/>
        <source>No request is answered at this moment.</source>
        <translation>In diesem Augenblick wird keine Anfrage beantwortet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Select a component that has a latency to see how its times are distributed.</source>
        <translation>Eine Komponente mit Latenz auswählen, um die Verteilung ihrer Zeiten zu sehen.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
</context>
<context>
    <name>headroom::LatencyComparison</name>
    <message>
        <source>%1 has no times of its own. Choose others above.</source>
        <translation>%1 hat keine eigenen Zeiten. Oben andere wählen.</translation>
    </message>
    <message>
        <source>No request was answered in this run.</source>
        <translation>In diesem Lauf wurde keine Anfrage beantwortet.</translation>
    </message>
    <message>
        <source>%1: %2, live %3</source>
        <translation>%1: %2, live %3</translation>
    </message>
    <message>
        <source>Spent at: %1</source>
        <translation>Verbracht bei: %1</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Give each power of ten of time the same room</source>
        <translation>Jeder Zehnerpotenz der Zeit gleich viel Platz geben</translation>
    </message>
    <message>
        <source>Times of</source>
        <translation>Zeiten von</translation>
    </message>
    <message>
        <source>The node or path whose times are shown</source>
        <translation>Der Knoten oder Weg, dessen Zeiten gezeigt werden</translation>
    </message>
    <message>
        <source>Distribution of times</source>
        <translation>Verteilung der Zeiten</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean: %1, live %2</source>
        <translation>Mittel: %1, live %2</translation>
    </message>
</context>
<context>
    <name>headroom::MainWindow</name>
    <message>
        <location filename="../app/main_window.cpp" line="+38"/>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location line="+222"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>No limit gives way in this run.</source>
        <translation>In diesem Lauf gibt keine Grenze nach.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 gives way first.</source>
        <translation>%1 gibt zuerst nach.</translation>
    </message>
    <message>
        <location line="+54"/>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1[*] – Headroom</source>
        <translation>%1[*] – Headroom</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Live engine · current · %1</source>
        <translation>Live-Rechnung · aktuell · %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Live engine · computing…</source>
        <translation>Live-Rechnung · wird berechnet …</translation>
    </message>
    <message>
        <location filename="../app/main_window_help.cpp" line="+20"/>
        <source>Type what you want to do</source>
        <translation>Tippen, was man tun will</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>About Headroom</source>
        <translation>Über Headroom</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&lt;h3&gt;Headroom %1&lt;/h3&gt;&lt;p&gt;Draw a cloud architecture, push traffic through it, see where it gives way, and take the mended design away as config.&lt;/p&gt;&lt;p&gt;MIT licence. Not affiliated with Amazon Web Services.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Headroom %1&lt;/h3&gt;&lt;p&gt;Eine Cloud-Architektur zeichnen, Verkehr hindurchschicken, sehen, wo sie nachgibt, und den ausgebesserten Entwurf als Konfiguration mitnehmen.&lt;/p&gt;&lt;p&gt;MIT-Lizenz. Nicht mit Amazon Web Services verbunden.&lt;/p&gt;</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Find a component</source>
        <translation>Eine Komponente finden</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Verify …</source>
        <translation>Prüfung …</translation>
    </message>
    <message>
        <source>Verify: out of date</source>
        <translation>Prüfung: veraltet</translation>
    </message>
    <message>
        <source>Verify: %1 differ</source>
        <translation>Prüfung: %1 weichen ab</translation>
    </message>
    <message>
        <source>Verify: agrees</source>
        <translation>Prüfung: stimmt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>headroom::MetricPicker</name>
    <message>
        <location filename="../widgets/charts/metric_picker.cpp" line="+46"/>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>Metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose what the charts show</source>
        <translation>Wählen, was die Diagramme zeigen</translation>
    </message>
</context>
<context>
    <name>headroom::Minimap</name>
    <message>
        <location filename="../widgets/canvas/minimap.cpp" line="+21"/>
        <source>Overview of the design</source>
        <translation>Übersicht über den Entwurf</translation>
    </message>
</context>
<context>
    <name>headroom::NameEdit</name>
    <message>
        <location filename="../widgets/canvas/name_edit.cpp" line="+14"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>headroom::NumberEditor</name>
    <message>
        <location filename="../widgets/inspector/number_editor.cpp" line="+85"/>
        <source>several</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>headroom::NumberList</name>
    <message>
        <location filename="../widgets/inspector/number_list.cpp" line="+64"/>
        <source>“%1” is no number. Put a semicolon between numbers.</source>
        <translation>„%1“ ist keine Zahl. Zwischen Zahlen ein Semikolon setzen.</translation>
    </message>
</context>
<context>
    <name>headroom::ObjectiveList</name>
    <message>
        <location filename="../widgets/what_if/objective_list.cpp" line="+79"/>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>headroom::Palette</name>
    <message>
        <location filename="../widgets/palette/palette.cpp" line="+90"/>
        <location line="+1"/>
        <source>Search components</source>
        <translation>Komponenten suchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
</context>
<context>
    <name>headroom::PlaybackBar</name>
    <message>
        <location filename="../widgets/charts/playback_bar.cpp" line="+71"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Simulated seconds in a second</source>
        <translation>Simulierte Sekunden je Sekunde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To the beginning</source>
        <translation>An den Anfang</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time of the run</source>
        <translation>Zeit des Laufs</translation>
    </message>
</context>
<context>
    <name>headroom::PropertyForm</name>
    <message>
        <location filename="../widgets/inspector/property_form.cpp" line="+101"/>
        <source>These have no settings in common.</source>
        <translation>Diese haben keine gemeinsamen Einstellungen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It has no settings.</source>
        <translation>Es gibt keine Einstellungen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Explanation of the setting</source>
        <translation>Erklärung der Einstellung</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What links, objectives and the command line call it</source>
        <translation>Wie Verbindungen, Ziele und die Befehlszeile es nennen</translation>
    </message>
    <message>
        <location line="+119"/>
        <source>Point at a setting to read what it does.</source>
        <translation>Auf eine Einstellung zeigen, um zu lesen, was sie tut.</translation>
    </message>
</context>
<context>
    <name>headroom::PropertyRow</name>
    <message>
        <location filename="../widgets/inspector/property_row.cpp" line="+38"/>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+4"/>
        <source>Default: %1.</source>
        <translation>Vorgabe: %1.</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Default: on.</source>
        <translation>Vorgabe: an.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Default: off.</source>
        <translation>Vorgabe: aus.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not set by default.</source>
        <translation>Standardmäßig nicht gesetzt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1, read %2</source>
        <translation>%1, gelesen %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>An assumption; change it if you know better. %1.</source>
        <translation>Eine Annahme; ändern, wenn man es besser weiß. %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Source: %1.</source>
        <translation>Quelle: %1.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1 (assumption)</source>
        <comment>a number we are not sure of</comment>
        <translation>%1 (Annahme)</translation>
    </message>
    <message>
        <location line="+22"/>
        <location line="+48"/>
        <source>Make a what-if slider of it</source>
        <translation>Einen Was-wäre-wenn-Regler daraus machen</translation>
    </message>
    <message>
        <location line="-40"/>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Remove its what-if slider</source>
        <translation>Seinen Was-wäre-wenn-Regler entfernen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Only the simulation knows it; no template has it.</source>
        <translation>Nur die Simulation kennt es; keine Vorlage enthält es.</translation>
    </message>
</context>
<context>
    <name>headroom::QuickInsert</name>
    <message>
        <location filename="../widgets/canvas/quick_insert.cpp" line="+26"/>
        <source>No component of that name</source>
        <translation>Keine Komponente dieses Namens</translation>
    </message>
</context>
<context>
    <name>headroom::RangePopup</name>
    <message>
        <location filename="../widgets/what_if/range_popup.cpp" line="+25"/>
        <source>Ends and step of the slider</source>
        <translation>Enden und Schritt des Reglers</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Use these</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>The upper end must be above the lower one.</source>
        <translation>Das obere Ende muss über dem unteren liegen.</translation>
    </message>
</context>
<context>
    <name>headroom::ScenarioList</name>
    <message>
        <location filename="../widgets/what_if/scenario_list.cpp" line="-64"/>
        <source>Design as drawn</source>
        <translation>Entwurf wie gezeichnet</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The sliders change this scenario; the design stays as drawn.</source>
        <translation>Die Regler ändern dieses Szenario; der Entwurf bleibt, wie er gezeichnet ist.</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The variant of the design that runs</source>
        <translation>Die Variante des Entwurfs, die läuft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name of the new scenario, then Enter</source>
        <translation>Name des neuen Szenarios, dann Eingabetaste</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keep the values of the sliders as a scenario</source>
        <translation>Die Werte der Regler als Szenario behalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Remove this scenario</source>
        <translation>Dieses Szenario entfernen</translation>
    </message>
</context>
<context>
    <name>headroom::ShortcutSheet</name>
    <message>
        <location filename="../app/shortcut_sheet.cpp" line="+25"/>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Space or middle button, and drag</source>
        <translation>Leertaste oder mittlere Taste, und ziehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger vergrößern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl and wheel</source>
        <translation>Strg und Rad</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scroll</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Wheel; with Shift sideways</source>
        <translation>Rad; mit Umschalt seitwärts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next component along the wires</source>
        <translation>Nächste Komponente entlang der Verbindungen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nudge by the grid, by a pixel</source>
        <translation>Um ein Raster verschieben, um ein Pixel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Arrows, Shift+arrows</source>
        <translation>Pfeile, Umschalt+Pfeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Clone and connect</source>
        <translation>Klonen und verbinden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Alt+Shift+arrow</source>
        <translation>Alt+Umschalt+Pfeil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ignore grid and guides</source>
        <translation>Raster und Hilfslinien übergehen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Insert a component by name</source>
        <translation>Eine Komponente nach Namen einfügen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>/ and type</source>
        <translation>/ und tippen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Drag from the dot at a card&apos;s edge</source>
        <translation>Vom Punkt am Rand einer Karte ziehen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Double-click an action, or press Enter on it, to give it another shortcut.</source>
        <translation>Eine Aktion doppelt anklicken oder die Eingabetaste darauf drücken, um ihr ein anderes Kürzel zu geben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Restore usual shortcuts</source>
        <translation>Übliche Kürzel wiederherstellen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>Press the new shortcut.</source>
        <translation>Das neue Kürzel drücken.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 is already the shortcut of “%2”. Choose another one, or change that first.</source>
        <translation>%1 ist schon das Kürzel von „%2“. Ein anderes wählen, oder erst jenes ändern.</translation>
    </message>
    <message>
        <source>Why a card is red</source>
        <translation>Warum eine Karte rot ist</translation>
    </message>
    <message>
        <source>Click its badge, its sign or the number of its limit</source>
        <translation>Klick auf ihre Plakette, ihr Zeichen oder die Zahl ihrer Grenze</translation>
    </message>
    <message>
        <source>Rename, delete, actual size</source>
        <translation>Umbenennen, löschen, wahre Größe</translation>
    </message>
    <message>
        <source>Enter, Backspace, Home, while those actions have their usual keys</source>
        <translation>Eingabe, Rücktaste, Pos1, solange diese Befehle ihre üblichen Tasten haben</translation>
    </message>
    <message>
        <source>Collapse or expand a frame</source>
        <translation>Rahmen ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Click the mark in its title</source>
        <translation>Auf das Zeichen in seinem Titel klicken</translation>
    </message>
    <message>
        <source>Put a card into a wire</source>
        <translation>Karte in eine Verbindung setzen</translation>
    </message>
    <message>
        <source>Drop it on the wire</source>
        <translation>Auf der Verbindung fallen lassen</translation>
    </message>
    <message>
        <source>Lead a wire elsewhere</source>
        <translation>Verbindung woandershin führen</translation>
    </message>
    <message>
        <source>Select it and drag one of its ends</source>
        <translation>Auswählen und an einem Ende ziehen</translation>
    </message>
</context>
<context>
    <name>headroom::SplitChart</name>
    <message>
        <location filename="../widgets/charts/split_chart.cpp" line="+324"/>
        <source>No request goes to the smaller version: nothing can be learned about it.</source>
        <translation>Keine Anfrage geht an die kleinere Version: Über sie lässt sich nichts erfahren.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Both versions fail equally often now: there is nothing to tell them apart.</source>
        <translation>Beide Versionen scheitern jetzt gleich oft: Nichts unterscheidet sie.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It takes %1 requests to the smaller version, %2 at this weight and traffic, to see the difference in failures (90 % sure).</source>
        <translation>Es braucht %1 Anfragen an die kleinere Version, %2 bei diesem Gewicht und Verkehr, um den Unterschied im Scheitern zu sehen (zu 90 % sicher).</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Nothing splits traffic</source>
        <translation>Nichts teilt Verkehr auf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give an alias a second version, or a stage a canary: its split, failures and times appear here.</source>
        <translation>Einem Alias eine zweite Version geben, oder einer Stage einen Canary: Aufteilung, Scheitern und Zeiten erscheinen hier.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failures</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean time</source>
        <translation>Mittlere Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which split to show</source>
        <translation>Welche Aufteilung gezeigt wird</translation>
    </message>
</context>
<context>
    <name>headroom::StateView</name>
    <message>
        <location filename="../widgets/inspector/state_view.cpp" line="+48"/>
        <source>No limit in sight.</source>
        <translation>Keine Grenze in Sicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of %2 used at the worst moment</source>
        <translation>%1 von %2 im schlimmsten Augenblick verbraucht</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Over its limit: only %1 of the traffic fits.</source>
        <translation>Über der Grenze: Nur das %1-fache des Verkehrs passt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Takes %1 times the traffic.</source>
        <translation>Verträgt das %1-fache des Verkehrs.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>First limit: %1</source>
        <translation>Erste Grenze: %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Σ %1</source>
        <translation>Σ %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+3"/>
        <source>⌀ %1</source>
        <translation>⌀ %1</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Not modelled</source>
        <translation>Nicht modelliert</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>%1
CloudWatch does not have it.</source>
        <translation>%1
CloudWatch kennt es nicht.</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failed, as the caller sees it</source>
        <translation>Gescheitert, wie der Aufrufer es sieht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean time until the answer</source>
        <translation>Mittlere Zeit bis zur Antwort</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The numbers appear with the first run.</source>
        <translation>Die Zahlen erscheinen mit dem ersten Lauf.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 under %2, from %3 on</source>
        <translation>%1 unter %2, ab %3</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Not to be trusted: </source>
        <translation>Nicht verlässlich: </translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>At %1, and over the run</source>
        <translation>Bei %1, und über den Lauf</translation>
    </message>
</context>
<context>
    <name>headroom::TableEditor</name>
    <message>
        <location filename="../widgets/inspector/table_editor.cpp" line="+39"/>
        <source>Remove the row</source>
        <translation>Die Zeile entfernen</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Type here to add an entry</source>
        <translation>Hier tippen, um einen Eintrag hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>headroom::TextEditor</name>
    <message>
        <location filename="../widgets/inspector/simple_editors.cpp" line="+53"/>
        <source>several</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>headroom::TimeSeriesChart</name>
    <message>
        <location filename="../widgets/charts/time_series_chart.cpp" line="+42"/>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Level</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location line="+78"/>
        <source>The curves appear with the first run.</source>
        <translation>Die Kurven erscheinen mit dem ersten Lauf.</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>, p99 %1</source>
        <translation>, p99 %1</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>headroom::Verification</name>
    <message>
        <source>No traffic flows in this design. Add a client and wire it to a component.</source>
        <translation>In diesem Entwurf fließt kein Verkehr. Einen Client hinzufügen und mit einer Komponente verbinden.</translation>
    </message>
</context>
<context>
    <name>headroom::VerifyModel</name>
    <message>
        <source>%1 (too wide)</source>
        <translation>%1 (zu breit)</translation>
    </message>
    <message>
        <source>Simulated requests: %1 to %2 with 95 % confidence; promised is to be within %3.</source>
        <translation>Simulierte Anfragen: %1 bis %2 mit 95 % Sicherheit; zugesagt ist eine Abweichung von höchstens %3.</translation>
    </message>
    <message>
        <source>The interval is wider than wanted: more time or replications narrow it.</source>
        <translation>Das Intervall ist breiter als gewünscht: Mehr Zeit oder Wiederholungen machen es enger.</translation>
    </message>
    <message>
        <source>Out of date: the design has changed since.</source>
        <translation>Veraltet: Der Entwurf wurde seither geändert.</translation>
    </message>
    <message>
        <source>%1, out of date</source>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>Half the width of the 95 % interval of the simulated requests</source>
        <translation>Halbe Breite des 95-%-Intervalls der simulierten Anfragen</translation>
    </message>
    <message>
        <source>How far the live number is from the simulated requests</source>
        <translation>Wie weit die Live-Zahl von den simulierten Anfragen entfernt ist</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>headroom::VerifyPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Simulating single requests…</source>
        <translation>Einzelne Anfragen werden simuliert …</translation>
    </message>
    <message>
        <source>You can go on: a change of the design ends this run.</source>
        <translation>Die Arbeit kann weitergehen: Eine Änderung am Entwurf beendet diesen Lauf.</translation>
    </message>
    <message>
        <source>This design cannot be verified</source>
        <translation>Dieser Entwurf lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>No request was simulated in this run.</source>
        <translation>In diesem Lauf wurde keine Anfrage simuliert.</translation>
    </message>
    <message>
        <source>Are the live numbers right?</source>
        <translation>Stimmen die Live-Zahlen?</translation>
    </message>
    <message>
        <source>Verify simulates single requests, one by one, and puts what they show beside every live number, with its margin of error.</source>
        <translation>Die Prüfung simuliert einzelne Anfragen, eine nach der anderen, und stellt neben jede Live-Zahl, was sie zeigen, mit der Fehlerspanne.</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Filter by component or metric</source>
        <translation>Nach Komponente oder Messwert filtern</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur was abweicht</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was zu zeigen ist</translation>
    </message>
    <message>
        <source>Numbers of both engines</source>
        <translation>Zahlen beider Rechenwerke</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>headroom::WelcomePage</name>
    <message>
        <location filename="../app/welcome_page.cpp" line="+58"/>
        <source>Headroom</source>
        <translation>Headroom</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Draw a cloud architecture, push traffic through it, see where it gives way.</source>
        <translation>Eine Cloud-Architektur zeichnen, Verkehr hindurchschicken, sehen, wo sie nachgibt.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>New design</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open a design…</source>
        <translation>Einen Entwurf öffnen …</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Examples that are alive</source>
        <translation>Lebendige Beispiele</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Open the example %1</source>
        <translation>Das Beispiel %1 öffnen</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Recent designs</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 is no longer there</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>headroom::WhatIfPanel</name>
    <message>
        <location filename="../widgets/what_if/what_if_panel.cpp" line="+157"/>
        <source>Any other number: press the pin beside it in the inspector</source>
        <translation>Jede andere Zahl: die Nadel neben ihr im Inspektor drücken</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Add a slider</source>
        <translation>Einen Regler hinzufügen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No sliders yet</source>
        <translation>Noch keine Regler</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Press the pin beside a number in the inspector, then turn it here while everything follows.</source>
        <translation>Die Nadel neben einer Zahl im Inspektor drücken, dann hier drehen, während alles mitgeht.</translation>
    </message>
</context>
<context>
    <name>headroom::WhatIfRow</name>
    <message>
        <location filename="../widgets/what_if/what_if_row.cpp" line="+76"/>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Ends and step of the slider</source>
        <translation>Enden und Schritt des Reglers</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Remove the slider</source>
        <translation>Den Regler entfernen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+54"/>
        <source>%1 before, %2%3</source>
        <translation>vorher %1, %2%3</translation>
    </message>
</context>
<context>
    <name>headroom::WhyPopup</name>
    <message>
        <source>%1: %2 is asked of its limit &quot;%3&quot;.</source>
        <translation>%1: %2 der Grenze „%3“ wird verlangt.</translation>
    </message>
    <message>
        <source>%1: %2 of the calls to %3 fail.</source>
        <translation>%1: %2 der Aufrufe an %3 schlagen fehl.</translation>
    </message>
    <message>
        <source>%1: each call holds a place for %2 while %3 answers.</source>
        <translation>%1: jeder Aufruf belegt einen Platz für %2, während %3 antwortet.</translation>
    </message>
    <message>
        <source>%1 itself fails %2 of what reaches it.</source>
        <translation>%1 selbst lässt %2 von dem fehlschlagen, was ankommt.</translation>
    </message>
    <message>
        <source>Why is %1 like this?</source>
        <translation>Warum steht es so um %1?</translation>
    </message>
    <message>
        <source>At this moment nothing fails here, and no limit is near.</source>
        <translation>In diesem Augenblick schlägt hier nichts fehl, und keine Grenze ist nah.</translation>
    </message>
</context>
<context>
    <name>headroom::Workspace</name>
    <message>
        <location filename="../app/workspace.cpp" line="+81"/>
        <source>Flash sale</source>
        <translation>Blitzverkauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A shop behind an API. Twenty minutes into the hour a sale starts, and the function runs out of its reserved concurrency. Drag the slider until the throttles are gone, and watch the cost.</source>
        <translation>Ein Laden hinter einer API. Zwanzig Minuten nach Beginn der Stunde startet ein Verkauf, und der Funktion geht die reservierte Nebenläufigkeit aus. Den Regler ziehen, bis nichts mehr gedrosselt wird, und die Kosten beobachten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Canary release</source>
        <translation>Canary-Freigabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An alias sends 5 % of the traffic to a new version that is slower and fails now and then. See it in the canary chart, move the weight, and judge how much traffic it takes to notice.</source>
        <translation>Ein Alias schickt 5 % des Verkehrs an eine neue Version, die langsamer ist und ab und zu scheitert. Im Canary-Diagramm ansehen, das Gewicht verschieben, und urteilen, wie viel Verkehr es braucht, um es zu merken.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Retry storm</source>
        <translation>Wiederholungssturm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A short hiccup, impatient clients, a queue without an end: the overload stays after its cause is gone. Give the clients a retry budget or the queue a limit, and it heals.</source>
        <translation>Ein kurzer Schluckauf, ungeduldige Nutzer, eine Warteschlange ohne Ende: Die Überlast bleibt, wenn ihre Ursache weg ist. Den Nutzern ein Wiederholungsbudget oder der Warteschlange eine Grenze geben, und es heilt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Cache in front of a small table</source>
        <translation>Cache vor einer kleinen Tabelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A product catalogue on a table with provisioned capacity. The API&apos;s cache keeps it alive: halve its lifetime and the table starts to throttle.</source>
        <translation>Ein Produktkatalog auf einer Tabelle mit bereitgestellter Kapazität. Der Cache der API hält sie am Leben: seine Lebensdauer halbieren, und die Tabelle beginnt zu drosseln.</translation>
    </message>
    <message>
        <source>Clicks that fall behind</source>
        <translation>Klicks im Rückstand</translation>
    </message>
    <message>
        <source>A campaign more than doubles the clicks on a stream. Its readers fall behind, an alarm sees it after five minutes, and more workers drain what has gathered. Watch it in the chart of the lag, and turn what a worker can do.</source>
        <translation>Eine Kampagne verdoppelt die Klicks auf einem Strom und mehr. Seine Leser fallen zurück, ein Alarm sieht es nach fünf Minuten, und mehr Arbeiter bauen ab, was sich gestaut hat. Sehen Sie im Diagramm des Rückstands zu, und drehen Sie an dem, was ein Arbeiter schafft.</translation>
    </message>
    <message>
        <source>Orders in a queue</source>
        <translation>Bestellungen in einer Warteschlange</translation>
    </message>
    <message>
        <source>A shop puts orders into a queue, and tasks on Fargate work them off: as many as the backlog for each task asks for. See how long a rush waits for new tasks, and let each order take longer.</source>
        <translation>Ein Laden legt Bestellungen in eine Warteschlange, und Tasks auf Fargate arbeiten sie ab: so viele, wie der Rückstand je Task verlangt. Sehen Sie, wie lange ein Ansturm auf neue Tasks wartet, und lassen Sie jede Bestellung länger dauern.</translation>
    </message>
    <message>
        <source>Canary with rollback</source>
        <translation>Canary mit Rücknahme</translation>
    </message>
    <message>
        <source>After a quarter of an hour a new version gets 5 % of the traffic. It fails too often: an alarm sees it and takes it back. Choose the scenario with the good version to see it go through.</source>
        <translation>Nach einer Viertelstunde bekommt eine neue Version 5 % des Verkehrs. Sie scheitert zu oft: Ein Alarm sieht es und nimmt sie zurück. Wählen Sie das Szenario mit der guten Version, um sie durchkommen zu sehen.</translation>
    </message>
    <message>
        <source>Telemetry to a lake</source>
        <translation>Telemetrie in einen See</translation>
    </message>
    <message>
        <source>Devices report through an API into a stream, from which Firehose writes files into a bucket every minute. Turn up the devices until the shards refuse writes, then add shards.</source>
        <translation>Geräte melden sich über eine API in einen Strom, aus dem Firehose jede Minute Dateien in einen Bucket schreibt. Drehen Sie die Geräte auf, bis die Shards Schreibvorgänge abweisen, und fügen Sie dann Shards hinzu.</translation>
    </message>
    <message>
        <source>Uploads that start tasks</source>
        <translation>Uploads, die Tasks starten</translation>
    </message>
    <message>
        <source>Every picture that is uploaded raises an event, a rule starts a task for it, and the task writes to a table. See how long a task takes to start, and what it costs.</source>
        <translation>Jedes hochgeladene Bild löst ein Ereignis aus, eine Regel startet dafür einen Task, und der Task schreibt in eine Tabelle. Sehen Sie, wie lange ein Task zum Starten braucht und was es kostet.</translation>
    </message>
    <message>
        <source>Shop on Fargate</source>
        <translation>Laden auf Fargate</translation>
    </message>
    <message>
        <source>Traffic grows sevenfold within half an hour, and a service behind a load balancer follows it by its CPU. Make the rise steeper: CPU stops at 100 %, so each step of the scaling is too small. Choose the scenario that counts requests for each task, and compare.</source>
        <translation>Der Verkehr wächst binnen einer halben Stunde auf das Siebenfache, und ein Service hinter einem Load Balancer folgt ihm nach seiner CPU. Machen Sie den Anstieg steiler: Die CPU endet bei 100 %, deshalb ist jeder Schritt der Skalierung zu klein. Wählen Sie das Szenario, das die Anfragen je Task zählt, und vergleichen Sie.</translation>
    </message>
    <message>
        <source>Tasks on instances</source>
        <translation>Tasks auf Instanzen</translation>
    </message>
    <message>
        <source>Twice the partners call, the service wants more tasks, and the instances are full: tasks wait until the capacity provider has started more. Lower the provider&apos;s target capacity to keep room free, and see what it costs.</source>
        <translation>Doppelt so viele Partner rufen an, der Service will mehr Tasks, und die Instanzen sind voll: Tasks warten, bis der Capacity Provider weitere gestartet hat. Senken Sie seine Zielauslastung, damit Platz frei bleibt, und sehen Sie, was es kostet.</translation>
    </message>
    <message>
        <source>Reports by the clock</source>
        <translation>Berichte nach der Uhr</translation>
    </message>
    <message>
        <source>Every five minutes a rule starts three tasks that read a table, write a report and end. Nothing runs in between, and nothing is paid. Let a report take longer than five minutes, and see how many run side by side.</source>
        <translation>Alle fünf Minuten startet eine Regel drei Tasks, die eine Tabelle lesen, einen Bericht schreiben und enden. Dazwischen läuft nichts und kostet nichts. Lassen Sie einen Bericht länger als fünf Minuten dauern, und sehen Sie, wie viele nebeneinander laufen.</translation>
    </message>
    <message>
        <source>Mail about tasks that stop</source>
        <translation>Mail über gestoppte Tasks</translation>
    </message>
    <message>
        <source>Each film that is uploaded starts a task. When a task stops, its event goes through a rule to a topic, and from there as a mail to the operators. Turn up the uploads, and see how many mails that would be.</source>
        <translation>Jeder hochgeladene Film startet einen Task. Wenn ein Task stoppt, geht sein Ereignis über eine Regel an ein Topic und von dort als Mail an die Betreiber. Drehen Sie die Uploads auf, und sehen Sie, wie viele Mails das wären.</translation>
    </message>
</context>
<context>
    <name>headroom::ZoomControl</name>
    <message>
        <location filename="../widgets/canvas/zoom_control.cpp" line="+44"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show the whole design</source>
        <translation>Den ganzen Entwurf zeigen</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>&quot;%1&quot; is given twice, first in line %2; keep one of them.</source>
        <translation>„%1“ steht zweimal da, zuerst in Zeile %2; eines davon behalten.</translation>
    </message>
    <message>
        <source>%1 cannot be taken over: %2</source>
        <translation>%1 lässt sich nicht übernehmen: %2</translation>
    </message>
    <message>
        <source>%1 has no component</source>
        <translation>für %1 gibt es keine Komponente</translation>
    </message>
    <message>
        <source>%1 is a part of %2</source>
        <translation>%1 ist ein Teil von %2</translation>
    </message>
    <message>
        <source>%1 is known only when the template is deployed; the default holds here</source>
        <translation>%1 steht erst fest, wenn die Vorlage ausgebracht wird; hier gilt die Vorgabe</translation>
    </message>
    <message>
        <source>%1 is the component %2</source>
        <translation>%1 ist die Komponente %2</translation>
    </message>
    <message>
        <source>%1: %2 resources; of %3 that Headroom knows, %4 are components</source>
        <translation>%1: %2 Ressourcen; von %3, die Headroom kennt, sind %4 Komponenten</translation>
    </message>
    <message>
        <source>%2, as far as the condition %1 is known</source>
        <translation>%2, soweit die Bedingung %1 bekannt ist</translation>
    </message>
    <message>
        <source>%2, the default of the parameter %1</source>
        <translation>%2, die Vorgabe des Parameters %1</translation>
    </message>
    <message>
        <source>A CloudFormation or SAM template or an OpenAPI 3.0 document</source>
        <translation>Eine CloudFormation- oder SAM-Vorlage oder ein OpenAPI-3.0-Dokument</translation>
    </message>
    <message>
        <source>A key is missing here; write one before the colon.</source>
        <translation>Hier fehlt ein Schlüssel; einen vor den Doppelpunkt schreiben.</translation>
    </message>
    <message>
        <source>A key must be a text, not a list or map.</source>
        <translation>Ein Schlüssel muss ein Text sein, keine Liste und keine Zuordnung.</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Unverändert behalten</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>OpenAPI %1 is not understood; write 3.0.1.</source>
        <translation>OpenAPI %1 wird nicht verstanden; 3.0.1 schreiben.</translation>
    </message>
    <message>
        <source>Templates have no function &quot;%1&quot;; correct the tag.</source>
        <translation>Vorlagen kennen keine Funktion „%1“; das Etikett berichtigen.</translation>
    </message>
    <message>
        <source>The design to write (beside FILE, *.headroom.json)</source>
        <translation>Der Entwurf, der geschrieben wird (neben FILE, *.headroom.json)</translation>
    </message>
    <message>
        <source>The file grows to more than %1 values from here; no template needs that. Take out long lists, and what aliases repeat.</source>
        <translation>Die Datei wächst von hier an auf mehr als %1 Werte; keine Vorlage braucht das. Nehmen Sie lange Listen heraus, und was Aliasse wiederholen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB, which ends here; no template may be that large.</source>
        <translation>Die Datei ist größer als %1 MB, die hier enden; so groß darf keine Vorlage sein.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The report as JSON</source>
        <translation>Der Bericht als JSON</translation>
    </message>
    <message>
        <source>There is a file of this name already; choose another one with -o, or write over it with --force.</source>
        <translation>Eine Datei dieses Namens gibt es schon; mit -o eine andere wählen oder sie mit --force überschreiben.</translation>
    </message>
    <message>
        <source>This API document has no &quot;paths&quot;, so nothing to import.</source>
        <translation>Dieses API-Dokument hat keine „paths“, also nichts zu importieren.</translation>
    </message>
    <message>
        <source>This alias stands inside of what it repeats, which never ends; write the value out.</source>
        <translation>Dieser Alias steht in dem, was er wiederholt, und das nimmt kein Ende; den Wert ausschreiben.</translation>
    </message>
    <message>
        <source>This is neither YAML nor JSON: %1.</source>
        <translation>Das ist weder YAML noch JSON: %1.</translation>
    </message>
    <message>
        <source>This is neither a CloudFormation template (&quot;Resources&quot; is missing) nor an OpenAPI document (&quot;openapi&quot;).</source>
        <translation>Das ist weder eine CloudFormation-Vorlage („Resources“ fehlt) noch ein OpenAPI-Dokument („openapi“).</translation>
    </message>
    <message>
        <source>This is no template: a template is a map with &quot;Resources&quot;.</source>
        <translation>Das ist keine Vorlage: Eine Vorlage ist eine Zuordnung mit „Resources“.</translation>
    </message>
    <message>
        <source>This is no text in UTF-8: a template is a text file; save it as UTF-8.</source>
        <translation>Das ist kein Text in UTF-8: Eine Vorlage ist eine Textdatei; als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Values are nested deeper than %1 levels; no template needs that.</source>
        <translation>Werte sind tiefer als %1 Ebenen geschachtelt; keine Vorlage braucht das.</translation>
    </message>
    <message>
        <source>Write over an existing file</source>
        <translation>Eine vorhandene Datei überschreiben</translation>
    </message>
    <message>
        <source>it has no type</source>
        <translation>sie hat keinen Typ</translation>
    </message>
    <message>
        <source>no template says %1; the defaults are assumptions</source>
        <translation>keine Vorlage sagt %1; die Vorgaben sind Annahmen</translation>
    </message>
    <message>
        <source>it is not in the template: %1 only names it</source>
        <translation>sie ist nicht in der Vorlage: %1 nennt sie nur</translation>
    </message>
    <message>
        <source>The resource %1 stays in the template; remove it there</source>
        <translation>Die Ressource %1 bleibt in der Vorlage; sie dort entfernen</translation>
    </message>
    <message>
        <source>Another name shown in the design does not rename the resource</source>
        <translation>Ein anderer Anzeigename im Entwurf benennt die Ressource nicht um</translation>
    </message>
    <message>
        <source>%1 is not written as a plain value in the template; change it there</source>
        <translation>%1 steht in der Vorlage nicht als einfacher Wert; dort ändern</translation>
    </message>
    <message>
        <source>It is new and cannot be added to this file; export it by itself</source>
        <translation>Sie ist neu und lässt sich in diese Datei nicht einfügen; für sich exportieren</translation>
    </message>
    <message>
        <source>The link to %1 is new; write it into the template</source>
        <translation>Die Verbindung zu %1 ist neu; in die Vorlage schreiben</translation>
    </message>
    <message>
        <source>The settings of the link to %1 have changed; change them in the template</source>
        <translation>Die Einstellungen der Verbindung zu %1 haben sich geändert; in der Vorlage ändern</translation>
    </message>
    <message>
        <source>The link to %1 stays in the template; remove it there</source>
        <translation>Die Verbindung zu %1 bleibt in der Vorlage; dort entfernen</translation>
    </message>
    <message>
        <source>This design was not imported from a template; export it as cloudformation or sam.</source>
        <translation>Dieser Entwurf wurde nicht aus einer Vorlage importiert; als cloudformation oder sam exportieren.</translation>
    </message>
</context>
<context>
    <name>headroom::ImportFlow</name>
    <message>
        <source>Import a template</source>
        <translation>Eine Vorlage importieren</translation>
    </message>
    <message>
        <source>Templates and API documents (*.yaml *.yml *.json *.template);;All files (*)</source>
        <translation>Vorlagen und API-Dokumente (*.yaml *.yml *.json *.template);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>%1 wird importiert…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Line %1, column %2:</source>
        <translation>Zeile %1, Spalte %2:</translation>
    </message>
</context>
<context>
    <name>headroom::ImportReport</name>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>%1 resources; of %2 that Headroom knows, %3 are components. The design is new: save it to keep it.</source>
        <translation>%1 Ressourcen; von %2, die Headroom kennt, sind %3 Komponenten. Der Entwurf ist neu: speichern, um ihn zu behalten.</translation>
    </message>
    <message>
        <source>What became of the template</source>
        <translation>Was aus der Vorlage wurde</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Unverändert behalten</translation>
    </message>
</context>
<context>
    <name>headroom::LagChart</name>
    <message>
        <source>%1 reads %2</source>
        <translation>%1 liest %2</translation>
    </message>
    <message>
        <source>alarm %1</source>
        <translation>Alarm %1</translation>
    </message>
    <message>
        <source>usual alarm, 5 min</source>
        <translation>üblicher Alarm, 5 min</translation>
    </message>
    <message>
        <source>retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Age of the oldest unread record</source>
        <translation>Alter des ältesten ungelesenen Datensatzes</translation>
    </message>
    <message>
        <source>%1 reads %2.</source>
        <translation>%1 liest %2.</translation>
    </message>
    <message>
        <source>%1 unread.</source>
        <translation>%1 ungelesen.</translation>
    </message>
    <message>
        <source>The lag grows by %1 a second: data are lost in %2.</source>
        <translation>Der Rückstand wächst um %1 je Sekunde: In %2 gehen Daten verloren.</translation>
    </message>
    <message>
        <source>Caught up in %1.</source>
        <translation>Aufgeholt in %1.</translation>
    </message>
    <message>
        <source>At this pace it never catches up.</source>
        <translation>In diesem Tempo holt er nie auf.</translation>
    </message>
    <message>
        <source>It keeps up.</source>
        <translation>Er hält Schritt.</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Verbraucher</translation>
    </message>
    <message>
        <source>Nothing reads a stream or a queue</source>
        <translation>Nichts liest einen Strom oder eine Warteschlange</translation>
    </message>
    <message>
        <source>Draw a poll wire from a stream or queue to a consumer: here you see how far it falls behind, when data would be lost, and how scaling drains what has gathered.</source>
        <translation>Ziehen Sie eine Abholleitung von einem Strom oder einer Warteschlange zu einem Verbraucher: Hier sehen Sie, wie weit er zurückfällt, wann Daten verloren gingen und wie mehr Kapazität das Angestaute abbaut.</translation>
    </message>
</context>
<context>
    <name>headroom::HeatStrip</name>
    <message>
        <source>Shard %1: %2 behind</source>
        <translation>Shard %1: %2 im Rückstand</translation>
    </message>
</context>
<context>
    <name>headroom::EventMarkers</name>
    <message>
        <source>%1: over</source>
        <translation>%1: vorbei</translation>
    </message>
    <message>
        <source>%1: alarm</source>
        <translation>%1: Alarm</translation>
    </message>
    <message>
        <source>%1: OK</source>
        <translation>%1: OK</translation>
    </message>
    <message>
        <source>%1: %2 wanted</source>
        <translation>%1: %2 gewünscht</translation>
    </message>
    <message>
        <source>%1: %2 in service</source>
        <translation>%1: %2 im Dienst</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: rolled back</source>
        <translation>%1: zurückgerollt</translation>
    </message>
    <message>
        <source>%1: deployed</source>
        <translation>%1: ausgerollt</translation>
    </message>
</context>
<context>
    <name>headroom::InterventionList</name>
    <message>
        <source>%1 shifts to %2 (%3)</source>
        <translation>%1 wechselt zu %2 (%3)</translation>
    </message>
    <message>
        <source>In the scenario %1</source>
        <translation>Im Szenario %1</translation>
    </message>
    <message>
        <source>In every scenario</source>
        <translation>In jedem Szenario</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What happens while the design runs</source>
        <translation>Was geschieht, während der Entwurf läuft</translation>
    </message>
    <message>
        <source>Fault or change…</source>
        <translation>Störung oder Änderung …</translation>
    </message>
    <message>
        <source>Let a setting change at a time: a fault, a rush, a limit</source>
        <translation>Eine Einstellung zu einer Zeit ändern: eine Störung, ein Ansturm, ein Limit</translation>
    </message>
    <message>
        <source>Deployment…</source>
        <translation>Ausrollen …</translation>
    </message>
    <message>
        <source>Shift traffic to a new version, and back when an alarm goes off</source>
        <translation>Verkehr auf eine neue Version verlagern, und zurück, wenn ein Alarm auslöst</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>Bearbeiten (Eingabe)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Nothing happens yet</source>
        <translation>Noch geschieht nichts</translation>
    </message>
    <message>
        <source>Let something go wrong while the design runs: a version with errors, a slow table, a rush of traffic, a consumer that stops, or a deployment that is rolled back.</source>
        <translation>Lassen Sie etwas schiefgehen, während der Entwurf läuft: eine Version mit Fehlern, eine langsame Tabelle, ein Ansturm, ein Verbraucher, der stehen bleibt, oder ein Ausrollen, das zurückgenommen wird.</translation>
    </message>
    <message>
        <source>%1 gets new tasks</source>
        <translation>%1 bekommt neue Tasks</translation>
    </message>
</context>
<context>
    <name>headroom::InterventionDialog</name>
    <message>
        <source>Deployment</source>
        <translation>Ausrollen</translation>
    </message>
    <message>
        <source>Fault or change</source>
        <translation>Störung oder Änderung</translation>
    </message>
    <message>
        <source>Shown on the charts</source>
        <translation>Steht in den Diagrammen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Happens at</source>
        <translation>Geschieht bei</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Neues Ziel</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Rolled back by</source>
        <translation>Zurückgenommen durch</translation>
    </message>
    <message>
        <source>Watched on for</source>
        <translation>Danach beobachtet</translation>
    </message>
    <message>
        <source>Nothing in the design can be deployed to: that takes an alias with two versions, a listener with two target groups, or a service.</source>
        <translation>Im Entwurf kann nichts bereitgestellt werden: Dazu braucht es einen Alias mit zwei Versionen, einen Listener mit zwei Zielgruppen oder einen Service.</translation>
    </message>
    <message>
        <source>That is the value it has already: nothing would happen.</source>
        <translation>Das ist der Wert, den es schon hat: Es geschähe nichts.</translation>
    </message>
</context>
<context>
    <name>ECR</name>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Rules act in this order; each number is there once.</source>
        <translation>In dieser Reihenfolge wirken die Regeln; jede Zahl kommt einmal vor.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>With tags, without, or all.</source>
        <translation>Mit Tags, ohne, oder alle.</translation>
    </message>
    <message>
        <source>Tags begin with</source>
        <translation>Tags beginnen mit</translation>
    </message>
    <message>
        <source>For images with tags: prefixes, separated by commas; an image must have a tag for each of them.</source>
        <translation>Für Images mit Tags: Anfänge, durch Kommas getrennt; ein Image muss für jeden davon einen Tag haben.</translation>
    </message>
    <message>
        <source>prefixes of tags, separated by commas</source>
        <translation>Anfänge von Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Those beyond so many, oldest first, or those pushed so many days ago.</source>
        <translation>Was über so viele hinausgeht, die ältesten zuerst, oder was vor so vielen Tagen geladen wurde.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Images that stay, or days.</source>
        <translation>Images, die bleiben, oder Tage.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Gebrauch</translation>
    </message>
    <message>
        <source>Repository name</source>
        <translation>Name des Repositorys</translation>
    </message>
    <message>
        <source>Not set: CloudFormation makes one up.</source>
        <translation>Nicht gesetzt: CloudFormation denkt sich einen aus.</translation>
    </message>
    <message>
        <source>small letters and digits, with single dots, hyphens, underscores or slashes between them</source>
        <translation>Kleinbuchstaben und Ziffern, dazwischen einzelne Punkte, Bindestriche, Unterstriche oder Schrägstriche</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>IMMUTABLE: a tag that is there cannot be pushed again, so what runs is what was tested.</source>
        <translation>IMMUTABLE: Ein Tag, den es gibt, kann nicht noch einmal geladen werden; so läuft, was getestet wurde.</translation>
    </message>
    <message>
        <source>Scan on push</source>
        <translation>Prüfung beim Laden</translation>
    </message>
    <message>
        <source>Looks for known vulnerabilities of the operating system&apos;s packages in each image that is pushed.</source>
        <translation>Sucht in jedem geladenen Image nach bekannten Schwachstellen der Pakete des Betriebssystems.</translation>
    </message>
    <message>
        <source>Lifecycle rules</source>
        <translation>Lifecycle-Regeln</translation>
    </message>
    <message>
        <source>Which images expire, within a day. All rules look at all images; an image is left to the first rule that it matches. None: images stay for ever.</source>
        <translation>Welche Images binnen eines Tages ablaufen. Alle Regeln sehen alle Images; ein Image gehört der ersten Regel, auf die es passt. Keine: Images bleiben für immer.</translation>
    </message>
    <message>
        <source>Pushes a day</source>
        <translation>Geladene Images am Tag</translation>
    </message>
    <message>
        <source>Images that are pushed.</source>
        <translation>Images, die geladen werden.</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Mit Tag</translation>
    </message>
    <message>
        <source>Share of the images that keep their tags; a tag that is pushed again leaves the older image without.</source>
        <translation>Anteil der Images, die ihre Tags behalten; ein Tag, der noch einmal geladen wird, fehlt dem älteren Image.</translation>
    </message>
    <message>
        <source>Size of an image</source>
        <translation>Größe eines Images</translation>
    </message>
    <message>
        <source>Megabytes of layers, compressed, that no other image of the repository has.</source>
        <translation>Megabyte an Schichten, komprimiert, die kein anderes Image des Repositorys hat.</translation>
    </message>
    <message>
        <source>ECR repository</source>
        <translation>ECR-Repository</translation>
    </message>
    <message>
        <source>Keeps container images, until rules let them expire.</source>
        <translation>Bewahrt Container-Images auf, bis Regeln sie ablaufen lassen.</translation>
    </message>
    <message>
        <source>Two lifecycle rules have the same priority.</source>
        <translation>Zwei Lifecycle-Regeln haben dieselbe Priorität.</translation>
    </message>
    <message>
        <source>A rule for all images stands before others.</source>
        <translation>Eine Regel für alle Images steht vor anderen.</translation>
    </message>
    <message>
        <source>A rule for images with tags names none.</source>
        <translation>Eine Regel für Images mit Tags nennt keine.</translation>
    </message>
    <message>
        <source>A lifecycle policy has more than 50 rules.</source>
        <translation>Eine Lifecycle-Richtlinie hat mehr als 50 Regeln.</translation>
    </message>
    <message>
        <source>Images never expire.</source>
        <translation>Images laufen nie ab.</translation>
    </message>
    <message>
        <source>Pulls take their time at the service that starts tasks; the registry&apos;s own rates are not modelled.</source>
        <translation>Das Holen von Images braucht seine Zeit bei dem Service, der Tasks startet; die eigenen Raten der Registry sind nicht modelliert.</translation>
    </message>
    <message>
        <source>Archives, patterns of tags, pull-through caches, replication and enhanced scanning are not modelled.</source>
        <translation>Archive, Muster von Tags, Pull-through-Caches, Replikation und erweiterte Prüfung sind nicht modelliert.</translation>
    </message>
    <message>
        <source>Images kept after a year</source>
        <translation>Images, die nach einem Jahr da sind</translation>
    </message>
    <message>
        <source>Show which images of %1 the rules would let expire</source>
        <translation>Zeigen, welche Images von %1 die Regeln ablaufen ließen</translation>
    </message>
    <message>
        <source>%1 keeps every image for ever</source>
        <translation>%1 behält jedes Image für immer</translation>
    </message>
    <message>
        <source>Images that nobody runs any more are paid for each month.</source>
        <translation>Für Images, die niemand mehr laufen lässt, wird jeden Monat bezahlt.</translation>
    </message>
    <message>
        <source>Add a lifecycle rule, such as: untagged images expire after 14 days.</source>
        <translation>Fügen Sie eine Lifecycle-Regel hinzu, etwa: Images ohne Tag laufen nach 14 Tagen ab.</translation>
    </message>
    <message>
        <source>%1 has more than 50 lifecycle rules</source>
        <translation>%1 hat mehr als 50 Lifecycle-Regeln</translation>
    </message>
    <message>
        <source>ECR refuses the policy.</source>
        <translation>ECR weist die Richtlinie ab.</translation>
    </message>
    <message>
        <source>Join rules, or leave some out.</source>
        <translation>Fassen Sie Regeln zusammen, oder lassen Sie welche weg.</translation>
    </message>
    <message>
        <source>Two rules of %1 have the priority %2</source>
        <translation>Zwei Regeln von %1 haben die Priorität %2</translation>
    </message>
    <message>
        <source>ECR refuses a policy that does not say which rule acts first.</source>
        <translation>ECR weist eine Richtlinie ab, die nicht sagt, welche Regel zuerst wirkt.</translation>
    </message>
    <message>
        <source>Give each rule a number of its own.</source>
        <translation>Geben Sie jeder Regel eine eigene Zahl.</translation>
    </message>
    <message>
        <source>A rule of %1 for all images is not the last one</source>
        <translation>Eine Regel von %1 für alle Images ist nicht die letzte</translation>
    </message>
    <message>
        <source>A rule for all images must have the highest number; those behind it would never act.</source>
        <translation>Eine Regel für alle Images muss die höchste Zahl haben; die dahinter würden nie wirken.</translation>
    </message>
    <message>
        <source>Give it the highest number.</source>
        <translation>Geben Sie ihr die höchste Zahl.</translation>
    </message>
    <message>
        <source>A rule of %1 for images with tags names no tags</source>
        <translation>Eine Regel von %1 für Images mit Tags nennt keine Tags</translation>
    </message>
    <message>
        <source>ECR asks for at least one prefix there.</source>
        <translation>ECR verlangt dort mindestens einen Anfang.</translation>
    </message>
    <message>
        <source>Say with what the tags begin, or choose all images.</source>
        <translation>Sagen Sie, womit die Tags beginnen, oder wählen Sie alle Images.</translation>
    </message>
    <message>
        <source>the lifecycle policy is no JSON with rules</source>
        <translation>die Lifecycle-Richtlinie ist kein JSON mit Regeln</translation>
    </message>
    <message>
        <source>%1 has two rules for images without tags</source>
        <translation>%1 hat zwei Regeln für Images ohne Tags</translation>
    </message>
    <message>
        <source>ECR takes one such rule for a repository.</source>
        <translation>ECR nimmt eine solche Regel je Repository an.</translation>
    </message>
    <message>
        <source>Leave the stricter one.</source>
        <translation>Lassen Sie die strengere stehen.</translation>
    </message>
    <message>
        <source>Two rules of %1 name the prefix %2</source>
        <translation>Zwei Regeln von %1 nennen das Präfix %2</translation>
    </message>
    <message>
        <source>ECR refuses a policy in which rules share a prefix.</source>
        <translation>ECR weist eine Richtlinie ab, in der Regeln ein Präfix teilen.</translation>
    </message>
    <message>
        <source>Name each prefix in one rule.</source>
        <translation>Nennen Sie jedes Präfix in einer Regel.</translation>
    </message>
    <message>
        <source>The rule %1 of %2 never acts</source>
        <translation>Die Regel %1 von %2 wirkt nie</translation>
    </message>
    <message>
        <source>All images that it matches are left to a rule with a lower number, even if that one keeps them.</source>
        <translation>Alle Images, auf die sie passt, bleiben einer Regel mit kleinerer Nummer überlassen, auch wenn diese sie behält.</translation>
    </message>
    <message>
        <source>Give it a lower number than that rule.</source>
        <translation>Geben Sie ihr eine kleinere Nummer als jener Regel.</translation>
    </message>
    <message>
        <source>Two lifecycle rules are for images without tags.</source>
        <translation>Zwei Lebenszyklusregeln gelten Images ohne Tags.</translation>
    </message>
    <message>
        <source>Two lifecycle rules name the same prefix.</source>
        <translation>Zwei Lebenszyklusregeln nennen dasselbe Präfix.</translation>
    </message>
    <message>
        <source>A lifecycle rule never acts.</source>
        <translation>Eine Lebenszyklusregel wirkt nie.</translation>
    </message>
    <message>
        <source>The image %1 that %2 runs may expire</source>
        <translation>Das Image %1, das %2 ausführt, kann ablaufen</translation>
    </message>
    <message>
        <source>A rule takes it although it runs; what starts next cannot pull its image.</source>
        <translation>Eine Regel nimmt es, obwohl es läuft; was als Nächstes startet, kann sein Image nicht holen.</translation>
    </message>
    <message>
        <source>Keep a number of images instead, or give what runs a tag that no rule takes.</source>
        <translation>Behalten Sie stattdessen eine Anzahl von Images, oder geben Sie dem, was läuft, ein Tag, das keine Regel nimmt.</translation>
    </message>
    <message>
        <source>Tags of %1 can be pushed again</source>
        <translation>Tags von %1 können erneut gepusht werden</translation>
    </message>
    <message>
        <source>What starts later may run another image under the same tag than the one that was tested.</source>
        <translation>Was später startet, führt unter demselben Tag womöglich ein anderes Image aus als das getestete.</translation>
    </message>
    <message>
        <source>Make tags immutable, and give each image one of its own.</source>
        <translation>Machen Sie Tags unveränderlich, und geben Sie jedem Image ein eigenes.</translation>
    </message>
    <message>
        <source>Images of %1 run without having been scanned</source>
        <translation>Images von %1 laufen, ohne geprüft worden zu sein</translation>
    </message>
    <message>
        <source>Known vulnerabilities in them stay unnoticed.</source>
        <translation>Bekannte Schwachstellen darin bleiben unbemerkt.</translation>
    </message>
    <message>
        <source>Scan images when they are pushed.</source>
        <translation>Lassen Sie Images beim Push prüfen.</translation>
    </message>
    <message>
        <source>A rule may take an image that runs.</source>
        <translation>Eine Regel kann ein Image nehmen, das läuft.</translation>
    </message>
    <message>
        <source>Tags of images that run can be pushed again.</source>
        <translation>Tags von laufenden Images können erneut gepusht werden.</translation>
    </message>
    <message>
        <source>Images that run are not scanned when they are pushed.</source>
        <translation>Laufende Images werden beim Push nicht geprüft.</translation>
    </message>
</context>
</TS>
