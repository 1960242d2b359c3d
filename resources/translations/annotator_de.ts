<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>annotator</name>
  <message>
   <source> Undo Ctrl Z</source>
   <translation> Rückgängig Strg Z</translation>
  </message>
  <message>
   <source> since {0}.</source>
   <translation> seit {0}.</translation>
  </message>
  <message>
   <source>&amp;Annotation</source>
   <translation>&amp;Annotation</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>&amp;Gehe zu</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Project</source>
   <translation>&amp;Projekt</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>A&amp;nsicht</translation>
  </message>
  <message>
   <source>, becomes ‘{0}’</source>
   <translation>, wird zu ‚{0}‘</translation>
  </message>
  <message>
   <source>, with “{0}”</source>
   <translation>, mit „{0}“</translation>
  </message>
  <message>
   <source>, {0} only</source>
   <translation>, nur {0}</translation>
  </message>
  <message>
   <source>1 annotation has an edge that is no word’s edge. Repair it, or choose what shall happen to it under “Edge inside a word”.</source>
   <translation>1 Annotation hat einen Rand, der kein Wortrand ist. Reparieren Sie sie, oder wählen Sie unter „Rand mitten im Wort“, was mit ihr geschehen soll.</translation>
  </message>
  <message>
   <source>1 annotation in a greyed passage</source>
   <translation>1 Annotation in einer ausgegrauten Stelle</translation>
  </message>
  <message>
   <source>1 annotation in a passage marked not read</source>
   <translation>1 Annotation in einer als nicht gelesen markierten Stelle</translation>
  </message>
  <message>
   <source>1 annotation in a skipped article</source>
   <translation>1 Annotation in einem übersprungenen Artikel</translation>
  </message>
  <message>
   <source>1 annotation of white space only</source>
   <translation>1 Annotation nur aus Leerraum</translation>
  </message>
  <message>
   <source>1 annotation that is the same as another one</source>
   <translation>1 Annotation, die einer anderen gleicht</translation>
  </message>
  <message>
   <source>1 annotation that overlaps another one</source>
   <translation>1 Annotation, die eine andere überlappt</translation>
  </message>
  <message>
   <source>1 annotation with an edge inside a word</source>
   <translation>1 Annotation mit einem Rand in einem Wort</translation>
  </message>
  <message>
   <source>1 annotator; {0} works here now</source>
   <translation>1 Annotator; {0} arbeitet gerade hier</translation>
  </message>
  <message>
   <source>1 article.</source>
   <translation>1 Artikel.</translation>
  </message>
  <message>
   <source>1 codebook version</source>
   <translation>1 Fassung des Codebuchs</translation>
  </message>
  <message>
   <source>1 comment</source>
   <translation>1 Kommentar</translation>
  </message>
  <message>
   <source>1 decision</source>
   <translation>1 Entscheidung</translation>
  </message>
  <message>
   <source>1 gets other edges</source>
   <translation>1 bekommt andere Ränder</translation>
  </message>
  <message>
   <source>1 goes to spancat only</source>
   <translation>1 geht nur an Spancat</translation>
  </message>
  <message>
   <source>1 greyed or not-read passage</source>
   <translation>1 ausgegraute oder nicht gelesene Stelle</translation>
  </message>
  <message>
   <source>1 has a note</source>
   <translation>1 hat eine Notiz</translation>
  </message>
  <message>
   <source>1 hit</source>
   <translation>1 Treffer</translation>
  </message>
  <message>
   <source>1 is left out</source>
   <translation>1 bleibt weg</translation>
  </message>
  <message>
   <source>1 is too long for spancat to find</source>
   <translation>1 ist zu lang, als dass Spancat sie fände</translation>
  </message>
  <message>
   <source>1 label changes</source>
   <translation>1 Label ändert sich</translation>
  </message>
  <message>
   <source>1 link between annotations</source>
   <translation>1 Verbindung zwischen Annotationen</translation>
  </message>
  <message>
   <source>1 match</source>
   <translation>1 Treffer</translation>
  </message>
  <message>
   <source>1 status or note</source>
   <translation>1 Stand oder Notiz</translation>
  </message>
  <message>
   <source>1 test article: scores will vary by many points.</source>
   <translation>1 Test-Artikel: Die Werte schwanken um viele Punkte.</translation>
  </message>
  <message>
   <source>1 thing is doubtful</source>
   <translation>1 Stelle ist fraglich</translation>
  </message>
  <message>
   <source>1 thing that another program said</source>
   <translation>1 Angabe eines anderen Programms</translation>
  </message>
  <message>
   <source>95% interval {0} to {1}</source>
   <translation>95-%-Intervall {0} bis {1}</translation>
  </message>
  <message>
   <source>A codebook needs at least one label that can be used.</source>
   <translation>Ein Codebuch braucht mindestens ein Label, das benutzt werden kann.</translation>
  </message>
  <message>
   <source>A colleague’s copy of the project still has the name, and merging it brings the name back.</source>
   <translation>Die Kopie einer Kollegin hat den Namen noch; sie zu vereinen bringt ihn zurück.</translation>
  </message>
  <message>
   <source>A collection needs a name of 1 to 200 characters.</source>
   <translation>Eine Sammlung braucht einen Namen von 1 bis 200 Zeichen.</translation>
  </message>
  <message>
   <source>A comment needs words.</source>
   <translation>Ein Kommentar braucht Wörter.</translation>
  </message>
  <message>
   <source>A file ending in .annot, for example from your lead</source>
   <translation>Eine Datei mit der Endung .annot, etwa von der Projektleitung</translation>
  </message>
  <message>
   <source>A file of the corpus must be able to hold at least one article.</source>
   <translation>Eine Datei des Korpus muss mindestens einen Artikel fassen können.</translation>
  </message>
  <message>
   <source>A folder an annotator, with layers and links. Without doubts.</source>
   <translation>Ein Ordner je Annotator, mit Ebenen und Verbindungen. Ohne Zweifel.</translation>
  </message>
  <message>
   <source>A folder an annotator, with the layers that came in. Without notes.</source>
   <translation>Ein Ordner je Annotator, mit den Ebenen, die hereinkamen. Ohne Notizen.</translation>
  </message>
  <message>
   <source>A folder an annotator. Without greyed passages and metadata.</source>
   <translation>Ein Ordner je Annotator. Ohne ausgegraute Stellen und Metadaten.</translation>
  </message>
  <message>
   <source>A label may overlap itself</source>
   <translation>Ein Label darf sich überlappen</translation>
  </message>
  <message>
   <source>A merge is at work. Wait for it, or cancel it.</source>
   <translation>Ein Vereinen läuft. Warten oder abbrechen.</translation>
  </message>
  <message>
   <source>A name needs 1 to 200 characters.</source>
   <translation>Ein Name braucht 1 bis 200 Zeichen.</translation>
  </message>
  <message>
   <source>A near copy of article {0}, which you have labelled: {1} of its {2} annotations fit here.</source>
   <translation>Fast eine Kopie von Artikel {0}, den Sie markiert haben: {1} seiner {2} Annotationen passen hier.</translation>
  </message>
  <message>
   <source>A note holds a character that cannot be stored (NUL or half a character).</source>
   <translation>Eine Notiz enthält ein Zeichen, das sich nicht speichern lässt (NUL oder ein halbes Zeichen).</translation>
  </message>
  <message>
   <source>A note is changed with N, a doubt with Q.</source>
   <translation>N ändert eine Notiz, Q einen Zweifel.</translation>
  </message>
  <message>
   <source>A project holds a text once, so they cannot come in as articles of their own.</source>
   <translation>Ein Projekt enthält einen Text nur einmal, deshalb können sie nicht als eigene Artikel hereinkommen.</translation>
  </message>
  <message>
   <source>A reading position and a time cannot be negative.</source>
   <translation>Leseort und Zeit können nicht negativ sein.</translation>
  </message>
  <message>
   <source>About the codebook</source>
   <translation>Über das Codebuch</translation>
  </message>
  <message>
   <source>Accept all suggestions of the article</source>
   <translation>Alle Vorschläge des Artikels annehmen</translation>
  </message>
  <message>
   <source>Accept all suggestions of the sentence</source>
   <translation>Alle Vorschläge des Satzes annehmen</translation>
  </message>
  <message>
   <source>Accept the suggestion, go to the next</source>
   <translation>Vorschlag annehmen, weiter zum nächsten</translation>
  </message>
  <message>
   <source>Accept ‘{0}’ {1}</source>
   <translation>‚{0}‘ {1} annehmen</translation>
  </message>
  <message>
   <source>Adopt a codebook of {0}</source>
   <translation>Ein Codebuch von {0} übernehmen</translation>
  </message>
  <message>
   <source>Adopt a colleague’s codebook</source>
   <translation>Das Codebuch einer Kollegin übernehmen</translation>
  </message>
  <message>
   <source>Adopt it</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Adopt version {0}</source>
   <translation>Fassung {0} übernehmen</translation>
  </message>
  <message>
   <source>Adopt version {0} of a colleague’s codebook</source>
   <translation>Fassung {0} des Codebuchs einer Kollegin übernehmen</translation>
  </message>
  <message>
   <source>Adopt version {0} of {1}’s codebook</source>
   <translation>Fassung {0} des Codebuchs von {1} übernehmen</translation>
  </message>
  <message>
   <source>After the migration {0} references are broken; the backup is untouched.</source>
   <translation>Nach der Umstellung sind {0} Verweise kaputt; die Sicherung ist unberührt.</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>Übereinstimmung</translation>
  </message>
  <message>
   <source>Agreement needs an article that two people finished. So far: {0}.</source>
   <translation>Übereinstimmung braucht einen Artikel, den zwei Personen abgeschlossen haben. Bisher: {0}.</translation>
  </message>
  <message>
   <source>Agreement over time</source>
   <translation>Übereinstimmung im Lauf der Zeit</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All annotations</source>
   <translation>Alle Annotationen</translation>
  </message>
  <message>
   <source>All annotators…</source>
   <translation>Alle Annotatoren…</translation>
  </message>
  <message>
   <source>All articles</source>
   <translation>Alle Artikel</translation>
  </message>
  <message>
   <source>All batches</source>
   <translation>Alle Lieferungen</translation>
  </message>
  <message>
   <source>All but outliers</source>
   <translation>Alle außer Ausreißern</translation>
  </message>
  <message>
   <source>All codebook versions</source>
   <translation>Alle Fassungen des Codebuchs</translation>
  </message>
  <message>
   <source>All collections</source>
   <translation>Alle Sammlungen</translation>
  </message>
  <message>
   <source>All disagreements</source>
   <translation>Alle Abweichungen</translation>
  </message>
  <message>
   <source>All labels</source>
   <translation>Alle Labels</translation>
  </message>
  <message>
   <source>All rules and examples</source>
   <translation>Alle Regeln und Beispiele</translation>
  </message>
  <message>
   <source>All sources</source>
   <translation>Alle Quellen</translation>
  </message>
  <message>
   <source>All {0} annotations will be written</source>
   <translation>Alle {0} Annotationen werden geschrieben</translation>
  </message>
  <message>
   <source>All {0} annotations will be written as ents and spans</source>
   <translation>Alle {0} Annotationen werden als Ents und Spans geschrieben</translation>
  </message>
  <message>
   <source>All {0} articles are finished or skipped.</source>
   <translation>Alle {0} Artikel sind abgeschlossen oder übersprungen.</translation>
  </message>
  <message>
   <source>All {0} commands have their usual keys.</source>
   <translation>Alle {0} Befehle haben ihre üblichen Tasten.</translation>
  </message>
  <message numerus="yes">
   <source>All {0} disagreements are decided.</source>
   <translation>
    <numerusform>Die einzige Abweichung ist entschieden.</numerusform>
    <numerusform>Alle {0} Abweichungen sind entschieden.</numerusform>
   </translation>
  </message>
  <message>
   <source>An annotator changed something since.</source>
   <translation>Ein Annotator hat seither etwas geändert.</translation>
  </message>
  <message>
   <source>An annotator is named twice; name two different ones.</source>
   <translation>Ein Annotator ist doppelt genannt; zwei verschiedene nennen.</translation>
  </message>
  <message>
   <source>An article needs a title.</source>
   <translation>Ein Artikel braucht einen Titel.</translation>
  </message>
  <message>
   <source>An encoding is a name, and a delimiter is one character.</source>
   <translation>Eine Kodierung ist ein Name, ein Trennzeichen ist ein Zeichen.</translation>
  </message>
  <message>
   <source>An entry needs a name, and neither may hold characters that cannot be stored.</source>
   <translation>Ein Eintrag braucht einen Namen, und beide dürfen keine Zeichen enthalten, die sich nicht speichern lassen.</translation>
  </message>
  <message>
   <source>An import is at work. Wait for it, or cancel it.</source>
   <translation>Ein Import läuft. Bitte warten oder abbrechen.</translation>
  </message>
  <message>
   <source>Annotation</source>
   <translation>Annotation</translation>
  </message>
  <message>
   <source>Annotation table</source>
   <translation>Annotationstabelle</translation>
  </message>
  <message>
   <source>Annotation {0} has a label that is not in the project. Check the project.</source>
   <translation>Annotation {0} hat ein Label, das nicht im Projekt ist. Das Projekt prüfen.</translation>
  </message>
  <message>
   <source>Annotations</source>
   <translation>Annotationen</translation>
  </message>
  <message>
   <source>Annotations by person</source>
   <translation>Annotationen nach Person</translation>
  </message>
  <message>
   <source>Annotations have the label {0}: retire it, or merge it into another.</source>
   <translation>Annotationen haben das Label {0}: es stilllegen oder mit einem anderen vereinen.</translation>
  </message>
  <message>
   <source>Annotations of everybody, boilerplate left out.</source>
   <translation>Annotationen von allen, ohne Beiwerk.</translation>
  </message>
  <message>
   <source>Annotations of: {0}</source>
   <translation>Annotationen von: {0}</translation>
  </message>
  <message>
   <source>Annotations per 1,000 characters by the busiest annotator: the fullest and the emptiest articles.</source>
   <translation>Annotationen je 1.000 Zeichen dessen, der am meisten markiert hat: die vollsten und die leersten Artikel.</translation>
  </message>
  <message>
   <source>Annotator</source>
   <translation>Annotator</translation>
  </message>
  <message>
   <source>Annotator: {0}</source>
   <translation>Annotator: {0}</translation>
  </message>
  <message>
   <source>Annotators</source>
   <translation>Annotatoren</translation>
  </message>
  <message>
   <source>Annotators go out under pseudonyms.</source>
   <translation>Annotatoren stehen darin unter Pseudonymen.</translation>
  </message>
  <message>
   <source>Annotators…</source>
   <translation>Annotatoren…</translation>
  </message>
  <message>
   <source>Another file took the place of “{0}” while it was open, so this was not saved. Everything before it is safe: save a copy.</source>
   <translation>Eine andere Datei ist an die Stelle von „{0}“ getreten, während es offen war; dies wurde nicht gespeichert. Alles davor ist sicher: eine Kopie speichern.</translation>
  </message>
  <message>
   <source>Another file took the place of “{0}”, so nothing can be labelled.</source>
   <translation>Eine andere Datei ist an die Stelle von „{0}“ getreten; es kann nichts markiert werden.</translation>
  </message>
  <message>
   <source>Another label</source>
   <translation>Ein anderes Label</translation>
  </message>
  <message>
   <source>Another process is writing to “{0}”. Nothing was changed; try again in a moment.</source>
   <translation>Ein anderer Prozess schreibt in „{0}“. Nichts wurde geändert; gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Another process is writing to “{0}”. Try again in a moment.</source>
   <translation>Ein anderer Prozess schreibt in „{0}“. Gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Another program took the project's log away while this was written, so it was not saved. Everything before it is safe. Do it again.</source>
   <translation>Ein anderes Programm nahm dem Projekt sein Journal, während dies geschrieben wurde; es wurde nicht gespeichert. Alles davor ist sicher. Bitte wiederholen.</translation>
  </message>
  <message>
   <source>Another project</source>
   <translation>Ein anderes Projekt</translation>
  </message>
  <message>
   <source>Another reason</source>
   <translation>Anderer Grund</translation>
  </message>
  <message>
   <source>Any command, article or label</source>
   <translation>Jeder Befehl, Artikel oder jedes Label</translation>
  </message>
  <message>
   <source>Any command, article or label…</source>
   <translation>Jeder Befehl, Artikel, jedes Label…</translation>
  </message>
  <message>
   <source>Any date</source>
   <translation>Jedes Datum</translation>
  </message>
  <message>
   <source>Any source</source>
   <translation>Jede Quelle</translation>
  </message>
  <message>
   <source>Any status</source>
   <translation>Jeder Stand</translation>
  </message>
  <message>
   <source>Apply codebook ‘{0}’</source>
   <translation>Codebuch ‚{0}‘ anwenden</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archiv</translation>
  </message>
  <message>
   <source>Arrow keys walk over the words, digits label the word or the selection, Tab goes through the marks.</source>
   <translation>Die Pfeiltasten gehen über die Wörter, Ziffern markieren das Wort oder die Auswahl, Tab geht durch die Markierungen.</translation>
  </message>
  <message>
   <source>Arrows</source>
   <translation>Pfeile</translation>
  </message>
  <message>
   <source>Arrows skip small words</source>
   <translation>Pfeile überspringen kleine Wörter</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Article is doubtful</source>
   <translation>Artikel ist fraglich</translation>
  </message>
  <message>
   <source>Article only</source>
   <translation>Nur der Artikel</translation>
  </message>
  <message>
   <source>Article reviewed, next</source>
   <translation>Artikel geprüft, weiter</translation>
  </message>
  <message>
   <source>Article {0}</source>
   <translation>Artikel {0}</translation>
  </message>
  <message>
   <source>Article {0} has {1} characters, so {2}–{3} lies outside it.</source>
   <translation>Artikel {0} hat {1} Zeichen; {2}–{3} liegt außerhalb.</translation>
  </message>
  <message>
   <source>Article {0} has {1} characters.</source>
   <translation>Artikel {0} hat {1} Zeichen.</translation>
  </message>
  <message>
   <source>Article {0} has {1} words that article {2} lacks, and lacks {3} of its words</source>
   <translation>Artikel {0} hat {1} Wörter, die Artikel {2} fehlen, und ihm fehlen {3} von dessen Wörtern</translation>
  </message>
  <message>
   <source>Article {0} is labelled by two people, so that their agreement can be told. Nothing is suggested in it.</source>
   <translation>Artikel {0} wird von zwei Personen annotiert, damit sich ihre Übereinstimmung messen lässt. Darin wird nichts vorgeschlagen.</translation>
  </message>
  <message>
   <source>Article {0} is reviewed.</source>
   <translation>Artikel {0} ist geprüft.</translation>
  </message>
  <message>
   <source>Article {0} of {1}</source>
   <translation>Artikel {0} von {1}</translation>
  </message>
  <message>
   <source>Article {0}, {1} ‘{2}’</source>
   <translation>Artikel {0}, {1} ‚{2}‘</translation>
  </message>
  <message>
   <source>Article {0}, ‘{1}’, {2}: {3}</source>
   <translation>Artikel {0}, ‚{1}‘, {2}: {3}</translation>
  </message>
  <message>
   <source>Article: {0}, {1}</source>
   <translation>Artikel: {0}, {1}</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Articles by person</source>
   <translation>Artikel nach Person</translation>
  </message>
  <message>
   <source>Articles come in by themselves: drop them without a project.</source>
   <translation>Artikel kommen für sich herein: ohne ein Projekt ablegen.</translation>
  </message>
  <message>
   <source>Articles have no “{0}”; they have {1}.</source>
   <translation>Artikel haben kein „{0}“; sie haben {1}.</translation>
  </message>
  <message>
   <source>Articles keep the direction of their own text.</source>
   <translation>Artikel behalten die Richtung ihres eigenen Textes.</translation>
  </message>
  <message>
   <source>Articles of a batch</source>
   <translation>Artikel einer Lieferung</translation>
  </message>
  <message>
   <source>Articles on one line</source>
   <translation>Artikel in einer Zeile</translation>
  </message>
  <message>
   <source>Articles removed: {0}.</source>
   <translation>Entfernte Artikel: {0}.</translation>
  </message>
  <message>
   <source>Articles {0} and {1} have the same words</source>
   <translation>Artikel {0} und {1} haben dieselben Wörter</translation>
  </message>
  <message>
   <source>As in the codebook</source>
   <translation>Wie im Codebuch</translation>
  </message>
  <message>
   <source>As it was</source>
   <translation>Wie es war</translation>
  </message>
  <message>
   <source>As it was after “{0}”, {1}, {2}: {3} from now.</source>
   <translation>Stand nach „{0}“, {1}, {2}: {3} von heute.</translation>
  </message>
  <message>
   <source>As lines only</source>
   <translation>Nur als Linien</translation>
  </message>
  <message>
   <source>As the language</source>
   <translation>Wie die Sprache</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Assign</source>
   <translation>Zuteilen</translation>
  </message>
  <message>
   <source>Assign the articles</source>
   <translation>Die Artikel zuteilen</translation>
  </message>
  <message>
   <source>At {0} a day, {1}.</source>
   <translation>Bei {0} am Tag: {1}.</translation>
  </message>
  <message>
   <source>Attributes</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Verfasser</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back to now</source>
   <translation>Zurück zu jetzt</translation>
  </message>
  <message>
   <source>Back to the defaults</source>
   <translation>Zurück zu den Vorgaben</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Back where you were</source>
   <translation>Zurück, wo Sie waren</translation>
  </message>
  <message>
   <source>Backup made: {0}</source>
   <translation>Gesichert: {0}</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Backups that still hold the name: {0}, in the folder “{1}.backups”. Remove them yourself.</source>
   <translation>Sicherungen, die den Namen noch enthalten: {0}, im Ordner „{1}.backups“. Sie sind von Hand zu entfernen.</translation>
  </message>
  <message>
   <source>Bar</source>
   <translation>Senkrechter Strich</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lieferung</translation>
  </message>
  <message>
   <source>Batches</source>
   <translation>Lieferungen</translation>
  </message>
  <message>
   <source>Becomes</source>
   <translation>Wird zu</translation>
  </message>
  <message>
   <source>Between columns</source>
   <translation>Zwischen den Spalten</translation>
  </message>
  <message>
   <source>Blank at an edge</source>
   <translation>Leerzeichen am Rand</translation>
  </message>
  <message>
   <source>Blank at an edge: a model could not learn this. R makes it ‘{0}’.</source>
   <translation>Leerzeichen am Rand: Das könnte ein Modell nicht lernen. R macht daraus ‚{0}‘.</translation>
  </message>
  <message>
   <source>Boilerplate</source>
   <translation>Beiwerk</translation>
  </message>
  <message>
   <source>Bookmark</source>
   <translation>Lesezeichen</translation>
  </message>
  <message>
   <source>Bookmark at ‘{0}’</source>
   <translation>Lesezeichen bei ‚{0}‘</translation>
  </message>
  <message>
   <source>Bookmark removed.</source>
   <translation>Lesezeichen entfernt.</translation>
  </message>
  <message>
   <source>Bookmark set. F4 goes to the next one.</source>
   <translation>Lesezeichen gesetzt. F4 geht zum nächsten.</translation>
  </message>
  <message>
   <source>Bookmark this line</source>
   <translation>Lesezeichen an dieser Zeile</translation>
  </message>
  <message>
   <source>Bookmarks</source>
   <translation>Lesezeichen</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Beide</translation>
  </message>
  <message>
   <source>Both on one model</source>
   <translation>Beide auf einem Modell</translation>
  </message>
  <message>
   <source>Both texts</source>
   <translation>Beide Texte</translation>
  </message>
  <message>
   <source>Boundary</source>
   <translation>Grenze</translation>
  </message>
  <message>
   <source>Boundary and label</source>
   <translation>Grenze und Label</translation>
  </message>
  <message>
   <source>Bring colleagues’ work in</source>
   <translation>Arbeit anderer hereinholen</translation>
  </message>
  <message>
   <source>Bring it back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Bring ‘{0}’ back</source>
   <translation>‚{0}‘ zurückholen</translation>
  </message>
  <message>
   <source>By</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>By 20 articles</source>
   <translation>Je 20 Artikel</translation>
  </message>
  <message>
   <source>By week</source>
   <translation>Je Woche</translation>
  </message>
  <message>
   <source>CSV and a workbook, a line an annotation. Without the texts.</source>
   <translation>CSV und eine Arbeitsmappe, eine Zeile je Annotation. Ohne die Texte.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cannot carry</source>
   <translation>Kann nicht aufnehmen</translation>
  </message>
  <message>
   <source>Carry over</source>
   <translation>Übertragen</translation>
  </message>
  <message>
   <source>Carry over the labels of its near copy</source>
   <translation>Die Labels der Fast-Kopie übertragen</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Change a setting</source>
   <translation>Eine Einstellung ändern</translation>
  </message>
  <message>
   <source>Change keys…</source>
   <translation>Tasten ändern…</translation>
  </message>
  <message>
   <source>Change the codebook</source>
   <translation>Das Codebuch ändern</translation>
  </message>
  <message>
   <source>Change the options</source>
   <translation>Die Optionen ändern</translation>
  </message>
  <message>
   <source>Change your name</source>
   <translation>Namen ändern</translation>
  </message>
  <message>
   <source>Change your name…</source>
   <translation>Namen ändern…</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Changed after the decision</source>
   <translation>Nach der Entscheidung geändert</translation>
  </message>
  <message>
   <source>Changed: {0}</source>
   <translation>Geändert: {0}</translation>
  </message>
  <message>
   <source>Character F1</source>
   <translation>Zeichen-F1</translation>
  </message>
  <message>
   <source>Characters</source>
   <translation>Zeichen</translation>
  </message>
  <message>
   <source>Characters.</source>
   <translation>Zeichen.</translation>
  </message>
  <message>
   <source>Choose a codebook and where to keep the file</source>
   <translation>Codebuch wählen und wo die Datei liegen soll</translation>
  </message>
  <message>
   <source>Choose a step of the history first.</source>
   <translation>Zuerst einen Schritt des Verlaufs wählen.</translation>
  </message>
  <message>
   <source>Choose an annotation first: click it, or press Tab.</source>
   <translation>Zuerst eine Annotation wählen: anklicken oder Tab drücken.</translation>
  </message>
  <message>
   <source>Choose an annotation in an article and press {0}: it becomes an example. A selection becomes a near miss.</source>
   <translation>Eine Annotation in einem Artikel wählen und {0} drücken: Sie wird ein Beispiel. Eine Auswahl wird ein Gegenbeispiel.</translation>
  </message>
  <message>
   <source>Choose an annotation, or select a passage that is a near miss.</source>
   <translation>Eine Annotation wählen, oder eine Stelle auswählen, die ein Gegenbeispiel ist.</translation>
  </message>
  <message>
   <source>Choose another label that is in use.</source>
   <translation>Ein anderes Label wählen, das benutzt wird.</translation>
  </message>
  <message>
   <source>Choose files…</source>
   <translation>Dateien wählen…</translation>
  </message>
  <message>
   <source>Choose one annotation.</source>
   <translation>Eine einzelne Annotation wählen.</translation>
  </message>
  <message>
   <source>Choose packets or whole projects. You see what comes, what changes and what is refused before.</source>
   <translation>Pakete oder ganze Projekte wählen. Vorher ist zu sehen, was kommt, was sich ändert und was abgelehnt wird.</translation>
  </message>
  <message>
   <source>Choose two different people.</source>
   <translation>Zwei verschiedene Personen wählen.</translation>
  </message>
  <message>
   <source>Choose where to keep it</source>
   <translation>Wählen, wo es liegen soll</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <source>Cleaned</source>
   <translation>Bereinigt</translation>
  </message>
  <message>
   <source>Clipboard</source>
   <translation>Zwischenablage</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close  Ctrl Shift Y</source>
   <translation>Schließen  Strg Umschalt Y</translation>
  </message>
  <message>
   <source>Close  Esc</source>
   <translation>Schließen  Esc</translation>
  </message>
  <message>
   <source>Close project</source>
   <translation>Projekt schließen</translation>
  </message>
  <message>
   <source>Close the history</source>
   <translation>Verlauf schließen</translation>
  </message>
  <message>
   <source>Close without</source>
   <translation>Ohne schließen</translation>
  </message>
  <message numerus="yes">
   <source>Close without {0} notes that are not saved?</source>
   <translation>
    <numerusform>Ohne 1 Notiz schließen, die nicht gesichert ist?</numerusform>
    <numerusform>Ohne {0} Notizen schließen, die nicht gesichert sind?</numerusform>
   </translation>
  </message>
  <message>
   <source>CoNLL columns</source>
   <translation>CoNLL-Spalten</translation>
  </message>
  <message>
   <source>Codebook</source>
   <translation>Codebuch</translation>
  </message>
  <message>
   <source>Codebook for NVivo, MAXQDA …</source>
   <translation>Codebuch für NVivo, MAXQDA …</translation>
  </message>
  <message>
   <source>Codebook of ‘{0}’</source>
   <translation>Codebuch aus ‚{0}‘</translation>
  </message>
  <message>
   <source>Codebook version</source>
   <translation>Fassung des Codebuchs</translation>
  </message>
  <message>
   <source>Codebook {0}</source>
   <translation>Codebuch {0}</translation>
  </message>
  <message>
   <source>Codebooks (*.toml *.qdc)</source>
   <translation>Codebücher (*.toml *.qdc)</translation>
  </message>
  <message>
   <source>Codebooks (*.toml)</source>
   <translation>Codebücher (*.toml)</translation>
  </message>
  <message>
   <source>Codebooks and projects ({0})</source>
   <translation>Codebücher und Projekte ({0})</translation>
  </message>
  <message>
   <source>Colleagues’ projects or packets</source>
   <translation>Projekte oder Pakete anderer</translation>
  </message>
  <message>
   <source>Collection: {0}</source>
   <translation>Sammlung: {0}</translation>
  </message>
  <message>
   <source>Collect…</source>
   <translation>Sammeln…</translation>
  </message>
  <message>
   <source>Colour of ‘{0}’</source>
   <translation>Farbe von ‚{0}‘</translation>
  </message>
  <message>
   <source>Colour {0}</source>
   <translation>Farbe {0}</translation>
  </message>
  <message>
   <source>Colour: {0}</source>
   <translation>Farbe: {0}</translation>
  </message>
  <message>
   <source>Colour: {0} of {1}</source>
   <translation>Farbe: {0} von {1}</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Comes in</source>
   <translation>Kommt herein</translation>
  </message>
  <message>
   <source>Comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Commands that train</source>
   <translation>Befehle, die trainieren</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <source>Comment ‘{0}’</source>
   <translation>Kommentar ‚{0}‘</translation>
  </message>
  <message>
   <source>Comment; @Name asks somebody to look</source>
   <translation>Kommentar; @Name bittet jemanden um einen Blick</translation>
  </message>
  <message>
   <source>Common part</source>
   <translation>Gemeinsamer Teil</translation>
  </message>
  <message>
   <source>Compared with</source>
   <translation>Verglichen mit</translation>
  </message>
  <message>
   <source>Comparing needs two annotators; only {0} is named.</source>
   <translation>Ein Vergleich braucht zwei Annotatoren; nur {0} ist genannt.</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Es wird verglichen…</translation>
  </message>
  <message>
   <source>Contrast {0} on white, {1} on dark.</source>
   <translation>Kontrast {0} auf Weiß, {1} auf Dunkel.</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copied 1 annotation.</source>
   <translation>1 Annotation kopiert.</translation>
  </message>
  <message>
   <source>Copied {0} annotations.</source>
   <translation>{0} Annotationen kopiert.</translation>
  </message>
  <message>
   <source>Copied. The report holds no names and no words of articles.</source>
   <translation>Kopiert. Der Bericht enthält weder Namen noch Wörter aus Artikeln.</translation>
  </message>
  <message>
   <source>Copied: a paragraph for the methods section.</source>
   <translation>Kopiert: ein Absatz für den Methodenteil.</translation>
  </message>
  <message>
   <source>Copies</source>
   <translation>Kopien</translation>
  </message>
  <message>
   <source>Copies of a text</source>
   <translation>Kopien eines Textes</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy as CSV</source>
   <translation>Als CSV kopieren</translation>
  </message>
  <message>
   <source>Copy for the paper</source>
   <translation>Für den Aufsatz kopieren</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <source>Copy the agreement for the paper</source>
   <translation>Die Übereinstimmung für den Aufsatz kopieren</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Befehl kopieren</translation>
  </message>
  <message>
   <source>Copy the command that installs it</source>
   <translation>Befehl kopieren, der sie installiert</translation>
  </message>
  <message>
   <source>Copy the commands</source>
   <translation>Befehle kopieren</translation>
  </message>
  <message>
   <source>Copy the project into a new file</source>
   <translation>Das Projekt in eine neue Datei kopieren</translation>
  </message>
  <message>
   <source>Copy versions and settings</source>
   <translation>Versionen und Einstellungen kopieren</translation>
  </message>
  <message>
   <source>Counting …</source>
   <translation>Es wird gezählt …</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Es wird gezählt…</translation>
  </message>
  <message>
   <source>Create</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <source>Ctrl</source>
   <translation>Strg</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Dark theme</source>
   <translation>Dunkles Design</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Date of the article</source>
   <translation>Datum des Artikels</translation>
  </message>
  <message>
   <source>Date, the newest for the test</source>
   <translation>Datum, die neuesten für den Test</translation>
  </message>
  <message>
   <source>Decide</source>
   <translation>Entscheiden</translation>
  </message>
  <message>
   <source>Decide all</source>
   <translation>Alle entscheiden</translation>
  </message>
  <message>
   <source>Decide all alike…</source>
   <translation>Alle gleich entscheiden…</translation>
  </message>
  <message>
   <source>Decide by a rule…</source>
   <translation>Nach einer Regel entscheiden…</translation>
  </message>
  <message>
   <source>Decide by the rule</source>
   <translation>Nach der Regel entscheiden</translation>
  </message>
  <message>
   <source>Decide this first; then it can be an example.</source>
   <translation>Zuerst dies entscheiden; dann kann es ein Beispiel sein.</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>Entschieden</translation>
  </message>
  <message>
   <source>Decided by {0} at {1}: {2}.</source>
   <translation>Entschieden von {0} um {1}: {2}.</translation>
  </message>
  <message>
   <source>Decided by {0}: {1}.</source>
   <translation>Entschieden von {0}: {1}.</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Decisions</source>
   <translation>Entscheidungen</translation>
  </message>
  <message>
   <source>Definition in one sentence</source>
   <translation>Definition in einem Satz</translation>
  </message>
  <message>
   <source>Delete takes it off this list</source>
   <translation>Entf nimmt es aus dieser Liste</translation>
  </message>
  <message>
   <source>Density</source>
   <translation>Dichte</translation>
  </message>
  <message>
   <source>Describe ‘{0}’</source>
   <translation>‚{0}‘ beschreiben</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Details of ‘{0}’</source>
   <translation>Einzelheiten zu ‚{0}‘</translation>
  </message>
  <message>
   <source>Details of ‘{0}’ {1}</source>
   <translation>Einzelheiten zu ‚{0}‘ {1}</translation>
  </message>
  <message>
   <source>Details…</source>
   <translation>Einzelheiten…</translation>
  </message>
  <message>
   <source>Dev</source>
   <translation>Dev</translation>
  </message>
  <message>
   <source>Did again: {0}</source>
   <translation>Wiederholt: {0}</translation>
  </message>
  <message>
   <source>Difference from its near copy</source>
   <translation>Unterschied zur Fast-Kopie</translation>
  </message>
  <message>
   <source>Digit</source>
   <translation>Ziffer</translation>
  </message>
  <message>
   <source>Digit that labels with it</source>
   <translation>Ziffer, die damit markiert</translation>
  </message>
  <message>
   <source>Disagreements</source>
   <translation>Abweichungen</translation>
  </message>
  <message>
   <source>Disagreements of the article</source>
   <translation>Abweichungen des Artikels</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Discard the draft</source>
   <translation>Den Entwurf verwerfen</translation>
  </message>
  <message>
   <source>Discard the draft of the codebook</source>
   <translation>Den Entwurf des Codebuchs verwerfen</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Done again: {0}</source>
   <translation>Wiederholt: {0}</translation>
  </message>
  <message>
   <source>Double-click a word, then press 1, 2 or 3.</source>
   <translation>Ein Wort doppelklicken, dann 1, 2 oder 3 drücken.</translation>
  </message>
  <message>
   <source>Doubt about article ‘{0}’</source>
   <translation>Zweifel am Artikel ‚{0}‘</translation>
  </message>
  <message>
   <source>Doubt on ‘{0}’ {1}</source>
   <translation>Zweifel an ‚{0}‘ {1}</translation>
  </message>
  <message>
   <source>Doubt the chosen annotations</source>
   <translation>Die gewählten Annotationen anzweifeln</translation>
  </message>
  <message>
   <source>Doubt what is chosen in the list</source>
   <translation>Das in der Liste Gewählte anzweifeln</translation>
  </message>
  <message>
   <source>Doubtful</source>
   <translation>Fraglich</translation>
  </message>
  <message>
   <source>Doubtful ?</source>
   <translation>Fraglich ?</translation>
  </message>
  <message>
   <source>Doubts</source>
   <translation>Zweifel</translation>
  </message>
  <message>
   <source>Drop a folder, Word, PDF, HTML or CSV files here.</source>
   <translation>Einen Ordner, Word-, PDF-, HTML- oder CSV-Dateien hier ablegen.</translation>
  </message>
  <message>
   <source>Drop files or folders on the window, or use *Import articles…*.</source>
   <translation>Dateien oder Ordner auf dem Fenster ablegen oder *Artikel importieren…* wählen.</translation>
  </message>
  <message>
   <source>Each in the colours of the labels.</source>
   <translation>Jede in den Farben der Labels.</translation>
  </message>
  <message>
   <source>Each one is listed in accounting.json.</source>
   <translation>Jede steht in accounting.json.</translation>
  </message>
  <message>
   <source>Each one is listed in corpus/accounting.json, with what became of it.</source>
   <translation>Jede steht in corpus/accounting.json, mit dem, was aus ihr wurde.</translation>
  </message>
  <message>
   <source>Edge inside a word</source>
   <translation>Rand mitten im Wort</translation>
  </message>
  <message>
   <source>Edge inside a word: a model could not learn this.</source>
   <translation>Rand mitten im Wort: Das könnte ein Modell nicht lernen.</translation>
  </message>
  <message>
   <source>Edge inside a word: a model could not learn this. R makes it ‘{0}’.</source>
   <translation>Rand mitten im Wort: Das könnte ein Modell nicht lernen. R macht daraus ‚{0}‘.</translation>
  </message>
  <message>
   <source>Edge of the panel</source>
   <translation>Rand der Leiste</translation>
  </message>
  <message>
   <source>Edges</source>
   <translation>Ränder</translation>
  </message>
  <message>
   <source>Edges where only these differ</source>
   <translation>Ränder, wo nur sie abweichen</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Edit edges or label</source>
   <translation>Ränder oder Label ändern</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Kodierung</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <source>End the tour</source>
   <translation>Rundgang beenden</translation>
  </message>
  <message>
   <source>Ends in</source>
   <translation>Endet auf</translation>
  </message>
  <message>
   <source>Enter accepts, Delete turns down.</source>
   <translation>Eingabe nimmt an, Entf lehnt ab.</translation>
  </message>
  <message>
   <source>Enter takes a new key, Delete takes the last one away. The digit row labels by position and stays.</source>
   <translation>Eingabe nimmt eine neue Taste an, Entf nimmt die letzte weg. Die Ziffernreihe markiert nach ihrer Lage und bleibt.</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Every article is finished or skipped.</source>
   <translation>Jeder Artikel ist abgeschlossen oder übersprungen.</translation>
  </message>
  <message>
   <source>Every article is longer than {0} characters, which spaCy refuses.</source>
   <translation>Jeder Artikel ist länger als {0} Zeichen; das lehnt spaCy ab.</translation>
  </message>
  <message>
   <source>Every change applies at once and is kept on this computer.</source>
   <translation>Jede Änderung gilt sofort und bleibt auf diesem Computer.</translation>
  </message>
  <message>
   <source>Every change is saved at once.</source>
   <translation>Jede Änderung wird sofort gespeichert.</translation>
  </message>
  <message>
   <source>Every key can be changed: menu Help, ‘Change keys…’.</source>
   <translation>Jede Taste lässt sich ändern: Menü Hilfe, ‚Tasten ändern…‘.</translation>
  </message>
  <message>
   <source>Every label</source>
   <translation>Jedes Label</translation>
  </message>
  <message>
   <source>Every {0} minutes</source>
   <translation>Alle {0} Minuten</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Everybody has a pseudonym.</source>
   <translation>Alle haben ein Pseudonym.</translation>
  </message>
  <message>
   <source>Everything else comes in without them.</source>
   <translation>Alles andere kommt ohne sie herein.</translation>
  </message>
  <message>
   <source>Everything in it is here already</source>
   <translation>Alles darin ist schon hier</translation>
  </message>
  <message>
   <source>Everything of {0} becomes {1}’s</source>
   <translation>Alles von {0} gehört danach {1}</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Exact</source>
   <translation>Genau</translation>
  </message>
  <message>
   <source>Exact F1</source>
   <translation>Genaues F1</translation>
  </message>
  <message>
   <source>Exact copies are skipped</source>
   <translation>Genaue Kopien werden übersprungen</translation>
  </message>
  <message>
   <source>Example</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <source>Example or near miss in the codebook</source>
   <translation>Beispiel oder Gegenbeispiel im Codebuch</translation>
  </message>
  <message>
   <source>Example or not</source>
   <translation>Beispiel oder nicht</translation>
  </message>
  <message>
   <source>Example ‘{0}’</source>
   <translation>Beispiel ‚{0}‘</translation>
  </message>
  <message>
   <source>Example ‘{0}’ for {1}</source>
   <translation>Beispiel ‚{0}‘ für {1}</translation>
  </message>
  <message>
   <source>Examples from the articles</source>
   <translation>Beispiele aus den Artikeln</translation>
  </message>
  <message>
   <source>Excel</source>
   <translation>Excel</translation>
  </message>
  <message>
   <source>Exclude</source>
   <translation>Nicht dabei</translation>
  </message>
  <message>
   <source>Exclude: one rule a line, its example in quotes at the end</source>
   <translation>Nicht dabei: eine Regel je Zeile, ihr Beispiel in Anführungszeichen am Ende</translation>
  </message>
  <message>
   <source>Export again</source>
   <translation>Noch einmal exportieren</translation>
  </message>
  <message>
   <source>Export gold…</source>
   <translation>Gold exportieren…</translation>
  </message>
  <message>
   <source>Export to file</source>
   <translation>In Datei exportieren</translation>
  </message>
  <message>
   <source>Export to file…</source>
   <translation>In Datei exportieren…</translation>
  </message>
  <message>
   <source>Export to folder</source>
   <translation>In Ordner exportieren</translation>
  </message>
  <message>
   <source>Export to folder…</source>
   <translation>In Ordner exportieren…</translation>
  </message>
  <message>
   <source>Exporting…</source>
   <translation>Export läuft…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Fewer lines</source>
   <translation>Weniger Zeilen</translation>
  </message>
  <message>
   <source>Fewer than {0} marked by both: the figure is uncertain.</source>
   <translation>Weniger als {0} von beiden markiert: Die Zahl ist unsicher.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Filter annotations</source>
   <translation>Annotationen filtern</translation>
  </message>
  <message>
   <source>Filter articles</source>
   <translation>Artikel filtern</translation>
  </message>
  <message>
   <source>Filter articles, or go to a number</source>
   <translation>Artikel filtern oder zu einer Nummer gehen</translation>
  </message>
  <message>
   <source>Filter commands or keys</source>
   <translation>Befehle oder Tasten filtern</translation>
  </message>
  <message>
   <source>Filter names</source>
   <translation>Namen filtern</translation>
  </message>
  <message>
   <source>Filter remarks</source>
   <translation>Bemerkungen filtern</translation>
  </message>
  <message>
   <source>Filter steps</source>
   <translation>Schritte filtern</translation>
  </message>
  <message>
   <source>Filter the annotations  Ctrl Shift M</source>
   <translation>Annotationen filtern  Strg Umschalt M</translation>
  </message>
  <message>
   <source>Filter the annotations: {0}</source>
   <translation>Annotationen filtern: {0}</translation>
  </message>
  <message>
   <source>Filter the list of annotations…</source>
   <translation>Liste der Annotationen filtern…</translation>
  </message>
  <message>
   <source>Find in all articles</source>
   <translation>In allen Artikeln suchen</translation>
  </message>
  <message>
   <source>Find in the article…</source>
   <translation>Im Artikel suchen…</translation>
  </message>
  <message>
   <source>Find in this article</source>
   <translation>In diesem Artikel suchen</translation>
  </message>
  <message>
   <source>Find the next match</source>
   <translation>Nächsten Treffer suchen</translation>
  </message>
  <message>
   <source>Find the previous match</source>
   <translation>Vorigen Treffer suchen</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Abschließen</translation>
  </message>
  <message>
   <source>Finish ‘{0}’</source>
   <translation>‚{0}‘ abschließen</translation>
  </message>
  <message>
   <source>Finish, go to the next unfinished</source>
   <translation>Abschließen, weiter zum nächsten offenen</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Finished articles</source>
   <translation>Abgeschlossene Artikel</translation>
  </message>
  <message>
   <source>Finished ‘{0}’.</source>
   <translation>‚{0}‘ abgeschlossen.</translation>
  </message>
  <message>
   <source>First label of the codebook wins</source>
   <translation>Erstes Label des Codebuchs gewinnt</translation>
  </message>
  <message>
   <source>Flagged</source>
   <translation>Fraglich</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Folder for the packets</source>
   <translation>Ordner für die Pakete</translation>
  </message>
  <message>
   <source>Font of the article</source>
   <translation>Schrift des Artikels</translation>
  </message>
  <message>
   <source>For example</source>
   <translation>Zum Beispiel</translation>
  </message>
  <message>
   <source>For the paper</source>
   <translation>Für den Aufsatz</translation>
  </message>
  <message>
   <source>For {0}</source>
   <translation>Für {0}</translation>
  </message>
  <message>
   <source>Forget the name</source>
   <translation>Namen vergessen</translation>
  </message>
  <message>
   <source>Forget the name of an annotator</source>
   <translation>Den Namen eines Annotators vergessen</translation>
  </message>
  <message>
   <source>Forget the name {0}?</source>
   <translation>Den Namen {0} vergessen?</translation>
  </message>
  <message>
   <source>Forget them, deal anew</source>
   <translation>Vergessen, neu verteilen</translation>
  </message>
  <message>
   <source>Forget {0}</source>
   <translation>{0} vergessen</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Vergessen…</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>From a file…</source>
   <translation>Aus einer Datei…</translation>
  </message>
  <message>
   <source>From the left</source>
   <translation>Von links</translation>
  </message>
  <message>
   <source>From the right</source>
   <translation>Von rechts</translation>
  </message>
  <message>
   <source>From {0} to {1} there is only white space in article {2}.</source>
   <translation>Von {0} bis {1} steht in Artikel {2} nur Leerraum.</translation>
  </message>
  <message>
   <source>From {0}.</source>
   <translation>Aus {0}.</translation>
  </message>
  <message>
   <source>Give a command other keys</source>
   <translation>Einem Befehl andere Tasten geben</translation>
  </message>
  <message>
   <source>Give an annotator a pseudonym</source>
   <translation>Einem Annotator ein Pseudonym geben</translation>
  </message>
  <message>
   <source>Give every setting its default</source>
   <translation>Jeder Einstellung ihre Vorgabe geben</translation>
  </message>
  <message>
   <source>Give everybody a pseudonym</source>
   <translation>Allen ein Pseudonym geben</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <source>Go back to the article first.</source>
   <translation>Zuerst zum Artikel zurückgehen.</translation>
  </message>
  <message>
   <source>Go on importing</source>
   <translation>Weiter importieren</translation>
  </message>
  <message>
   <source>Go on merging</source>
   <translation>Weiter vereinen</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Dorthin</translation>
  </message>
  <message>
   <source>Go to a suggestion first: press Tab.</source>
   <translation>Zuerst zu einem Vorschlag gehen: Tab drücken.</translation>
  </message>
  <message>
   <source>Go to the place of the chosen step</source>
   <translation>Zur Stelle des gewählten Schritts gehen</translation>
  </message>
  <message>
   <source>Go to the place of this step  ↵</source>
   <translation>Zur Stelle dieses Schritts  ↵</translation>
  </message>
  <message>
   <source>Grey out site furniture</source>
   <translation>Beiwerk der Seiten ausgrauen</translation>
  </message>
  <message>
   <source>Guideline</source>
   <translation>Richtlinie</translation>
  </message>
  <message>
   <source>Guideline of the label</source>
   <translation>Richtlinie des Labels</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Help pages</source>
   <translation>Hilfeseiten</translation>
  </message>
  <message>
   <source>Here</source>
   <translation>Hier</translation>
  </message>
  <message>
   <source>Hide names</source>
   <translation>Namen ausblenden</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Hits</source>
   <translation>Treffer</translation>
  </message>
  <message>
   <source>Hold Alt while you drag to choose single characters for once.</source>
   <translation>Mit gedrückter Alt-Taste ziehen, um einmal einzelne Zeichen zu wählen.</translation>
  </message>
  <message>
   <source>Hold: hide all marks</source>
   <translation>Halten: alle Markierungen ausblenden</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Pos1</translation>
  </message>
  <message>
   <source>How they differ</source>
   <translation>Wie sie abweichen</translation>
  </message>
  <message>
   <source>How to work with Annotator. Nothing here needs a network.</source>
   <translation>Wie man mit Annotator arbeitet. Nichts hier braucht ein Netz.</translation>
  </message>
  <message>
   <source>Hugging Face dataset</source>
   <translation>Hugging-Face-Datensatz</translation>
  </message>
  <message>
   <source>INCEpTION (UIMA XMI)</source>
   <translation>INCEpTION (UIMA XMI)</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Kennung</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Import 1 article</source>
   <translation>1 Artikel importieren</translation>
  </message>
  <message>
   <source>Import a folder</source>
   <translation>Einen Ordner importieren</translation>
  </message>
  <message>
   <source>Import a folder…</source>
   <translation>Einen Ordner importieren…</translation>
  </message>
  <message>
   <source>Import articles</source>
   <translation>Artikel importieren</translation>
  </message>
  <message>
   <source>Import articles…</source>
   <translation>Artikel importieren…</translation>
  </message>
  <message numerus="yes">
   <source>Import {0} articles</source>
   <translation>
    <numerusform>1 Artikel importieren</numerusform>
    <numerusform>{0} Artikel importieren</numerusform>
   </translation>
  </message>
  <message>
   <source>Importing …</source>
   <translation>Import läuft …</translation>
  </message>
  <message>
   <source>Importing: {0}</source>
   <translation>Import läuft: {0}</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <source>In</source>
   <translation>In</translation>
  </message>
  <message>
   <source>In a greyed passage</source>
   <translation>In einer ausgegrauten Stelle</translation>
  </message>
  <message>
   <source>In a greyed passage: it is left out of a corpus.</source>
   <translation>In einer ausgegrauten Stelle: Es bleibt im Korpus weg.</translation>
  </message>
  <message>
   <source>In a passage marked not read</source>
   <translation>In einer nicht gelesenen Stelle</translation>
  </message>
  <message>
   <source>In a passage that was not read: it is left out of a corpus.</source>
   <translation>In einer nicht gelesenen Stelle: Es bleibt im Korpus weg.</translation>
  </message>
  <message>
   <source>In a skipped article</source>
   <translation>In einem übersprungenen Artikel</translation>
  </message>
  <message>
   <source>In an article that is too long for spaCy</source>
   <translation>In einem Artikel, der für spaCy zu lang ist</translation>
  </message>
  <message>
   <source>In progress</source>
   <translation>In Arbeit</translation>
  </message>
  <message>
   <source>In review</source>
   <translation>In Prüfung</translation>
  </message>
  <message>
   <source>In several pieces</source>
   <translation>In mehreren Stücken</translation>
  </message>
  <message>
   <source>In spancat only</source>
   <translation>Nur in Spancat</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Benutzt</translation>
  </message>
  <message>
   <source>Include</source>
   <translation>Dabei</translation>
  </message>
  <message>
   <source>Include: one rule a line, its example in quotes at the end</source>
   <translation>Dabei: eine Regel je Zeile, ihr Beispiel in Anführungszeichen am Ende</translation>
  </message>
  <message>
   <source>Interface size</source>
   <translation>Größe der Oberfläche</translation>
  </message>
  <message>
   <source>Is read</source>
   <translation>Wird gelesen</translation>
  </message>
  <message>
   <source>Is written</source>
   <translation>Wird geschrieben</translation>
  </message>
  <message>
   <source>It has this key.</source>
   <translation>Der Befehl hat diese Taste.</translation>
  </message>
  <message>
   <source>It holds articles of this project, as a colleague’s file does.</source>
   <translation>Es enthält Artikel dieses Projekts, wie die Datei einer Kollegin.</translation>
  </message>
  <message>
   <source>It holds no article of this project.</source>
   <translation>Es enthält keinen Artikel dieses Projekts.</translation>
  </message>
  <message>
   <source>It is an example for {0} in the codebook now.</source>
   <translation>Es ist jetzt ein Beispiel für {0} im Codebuch.</translation>
  </message>
  <message>
   <source>It will be so at the next start. {0}</source>
   <translation>Beim nächsten Start ist es so. {0}</translation>
  </message>
  <message>
   <source>Its near copies</source>
   <translation>Seine Fast-Kopien</translation>
  </message>
  <message>
   <source>Its value</source>
   <translation>Sein Wert</translation>
  </message>
  <message>
   <source>JSON</source>
   <translation>JSON</translation>
  </message>
  <message>
   <source>JSON Lines</source>
   <translation>JSON Lines</translation>
  </message>
  <message>
   <source>Joined</source>
   <translation>Verbunden</translation>
  </message>
  <message>
   <source>Jump to a word that begins with two letters</source>
   <translation>Zu einem Wort springen, das mit zwei Buchstaben beginnt</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep them</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep what was edited</source>
   <translation>Das Geänderte behalten</translation>
  </message>
  <message>
   <source>Keeps all but greyed passages. One line an annotator.</source>
   <translation>Behält alles außer ausgegrauten Stellen. Eine Zeile je Annotator.</translation>
  </message>
  <message>
   <source>Keeps everything; can be imported again.</source>
   <translation>Behält alles; lässt sich wieder importieren.</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <source>Key and colour</source>
   <translation>Taste und Farbe</translation>
  </message>
  <message>
   <source>Key of ‘{0}’</source>
   <translation>Taste von ‚{0}‘</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keys for the first hour</source>
   <translation>Tasten für die erste Stunde</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Label</translation>
  </message>
  <message>
   <source>Label</source>
   <comment>the view</comment>
   <translation>Markieren</translation>
  </message>
  <message>
   <source>Label 1 place {0}</source>
   <translation>1 Stelle als {0} markieren</translation>
  </message>
  <message>
   <source>Label all like this…</source>
   <translation>Alle wie dieses markieren…</translation>
  </message>
  <message>
   <source>Label all like ‘{0}’…</source>
   <translation>Alle wie ‚{0}‘ markieren…</translation>
  </message>
  <message>
   <source>Label all {0} unlabelled…</source>
   <translation>Alle {0} nicht markierten markieren…</translation>
  </message>
  <message>
   <source>Label hits of the search</source>
   <translation>Treffer der Suche markieren</translation>
  </message>
  <message>
   <source>Label that stands for it</source>
   <translation>Label, das dafür steht</translation>
  </message>
  <message>
   <source>Label the hit</source>
   <translation>Den Treffer markieren</translation>
  </message>
  <message>
   <source>Label the one unlabelled…</source>
   <translation>Den einen nicht markierten markieren…</translation>
  </message>
  <message>
   <source>Label the selection, the word or the focused annotation</source>
   <translation>Auswahl, Wort oder gewählte Annotation markieren</translation>
  </message>
  <message>
   <source>Label {0} as {1}</source>
   <translation>{0} als {1} markieren</translation>
  </message>
  <message>
   <source>Label {0} places {1}</source>
   <translation>{0} Stellen als {1} markieren</translation>
  </message>
  <message>
   <source>Label {0} ticked…</source>
   <translation>{0} angekreuzte markieren…</translation>
  </message>
  <message>
   <source>Label ‘{0}’ {1}</source>
   <translation>‚{0}‘ als {1} markieren</translation>
  </message>
  <message>
   <source>Labelled by hand. Look around; everything can be undone.</source>
   <translation>Von Hand markiert. Zum Umsehen; alles lässt sich rückgängig machen.</translation>
  </message>
  <message>
   <source>Labelled by two</source>
   <translation>Von zweien markiert</translation>
  </message>
  <message>
   <source>Labelled by two, from every source and month alike</source>
   <translation>Von zweien markiert, aus jeder Quelle und jedem Monat gleich viele</translation>
  </message>
  <message>
   <source>Labelled differently elsewhere</source>
   <translation>Anderswo anders markiert</translation>
  </message>
  <message>
   <source>Labelled {0} as {1}.</source>
   <translation>{0} als {1} markiert.</translation>
  </message>
  <message>
   <source>Labelling</source>
   <translation>Markieren</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Labels</translation>
  </message>
  <message>
   <source>Labels and annotations</source>
   <translation>Labels und Annotationen</translation>
  </message>
  <message>
   <source>Labels may cross each other</source>
   <translation>Labels dürfen sich kreuzen</translation>
  </message>
  <message>
   <source>Labels may lie inside each other</source>
   <translation>Labels dürfen ineinander liegen</translation>
  </message>
  <message>
   <source>Labels of the codebook</source>
   <translation>Labels des Codebuchs</translation>
  </message>
  <message>
   <source>Labels shown: {0}</source>
   <translation>Gezeigte Labels: {0}</translation>
  </message>
  <message>
   <source>Labels, definitions and colours; no articles.</source>
   <translation>Labels, Definitionen und Farben; keine Artikel.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Language of the articles</source>
   <translation>Sprache der Artikel</translation>
  </message>
  <message>
   <source>Language of the small words</source>
   <translation>Sprache der kleinen Wörter</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größerer Text</translation>
  </message>
  <message>
   <source>Last worked</source>
   <translation>Zuletzt gearbeitet</translation>
  </message>
  <message>
   <source>Later work depends on this, so it was not undone. Nothing was changed.</source>
   <translation>Spätere Arbeit hängt davon ab; es wurde nicht rückgängig gemacht. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Leave as it was</source>
   <translation>Lassen, wie es war</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>So lassen</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Left of it</source>
   <translation>Links davon</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Buchstabe</translation>
  </message>
  <message>
   <source>Letter of ‘{0}’</source>
   <translation>Buchstabe von ‚{0}‘</translation>
  </message>
  <message>
   <source>Letter that labels with it</source>
   <translation>Buchstabe, der damit markiert</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>Helles Design</translation>
  </message>
  <message>
   <source>Line breaks</source>
   <translation>Zeilenumbrüche</translation>
  </message>
  <message>
   <source>Line is boilerplate in the whole source, or is not</source>
   <translation>Zeile ist Beiwerk in der ganzen Quelle oder nicht</translation>
  </message>
  <message>
   <source>List of articles</source>
   <translation>Artikelliste</translation>
  </message>
  <message>
   <source>Longest</source>
   <translation>Längste</translation>
  </message>
  <message>
   <source>Longest span for spancat</source>
   <translation>Längste Spanne für Spancat</translation>
  </message>
  <message>
   <source>Longest wins</source>
   <translation>Längste gewinnt</translation>
  </message>
  <message>
   <source>Look what merging files would bring</source>
   <translation>Nachsehen, was das Vereinen von Dateien bringen würde</translation>
  </message>
  <message>
   <source>Looking at {0}…</source>
   <translation>{0} wird angesehen…</translation>
  </message>
  <message>
   <source>Looking for disagreements…</source>
   <translation>Abweichungen werden gesucht…</translation>
  </message>
  <message>
   <source>Looking for suggestions: {0} of {1} articles read.</source>
   <translation>Vorschläge werden gesucht: {0} von {1} Artikeln gelesen.</translation>
  </message>
  <message>
   <source>Made before version {0}</source>
   <translation>Vor Fassung {0} gemacht</translation>
  </message>
  <message>
   <source>Make a project</source>
   <translation>Ein Projekt anlegen</translation>
  </message>
  <message>
   <source>Make it a guideline example</source>
   <translation>Zum Beispiel der Richtlinie machen</translation>
  </message>
  <message>
   <source>Making the sample project …</source>
   <translation>Das Beispielprojekt wird angelegt …</translation>
  </message>
  <message>
   <source>Mark ‘{0}’ as boilerplate</source>
   <translation>‚{0}‘ ist Beiwerk</translation>
  </message>
  <message>
   <source>Mark ‘{0}’ as not read</source>
   <translation>‚{0}‘ wurde nicht gelesen</translation>
  </message>
  <message>
   <source>Mark ‘{0}’ as {1}</source>
   <translation>‚{0}‘ als {1} kennzeichnen</translation>
  </message>
  <message>
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <source>Marked as boilerplate: not counted and not exported.</source>
   <translation>Als Beiwerk markiert: zählt nicht und wird nicht exportiert.</translation>
  </message>
  <message>
   <source>Marked as not read: not counted and not exported for you.</source>
   <translation>Als nicht gelesen markiert: zählt nicht und wird für Sie nicht exportiert.</translation>
  </message>
  <message>
   <source>Marked by one: {0}</source>
   <translation>Von einem markiert: {0}</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>Markierungen</translation>
  </message>
  <message>
   <source>Marks as lines</source>
   <translation>Markierungen als Linien</translation>
  </message>
  <message>
   <source>Marks with names</source>
   <translation>Markierungen mit Namen</translation>
  </message>
  <message>
   <source>Median time of an article</source>
   <translation>Mittlere Zeit für einen Artikel</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Vereinen</translation>
  </message>
  <message>
   <source>Merge an annotator into another</source>
   <translation>Einen Annotator mit einem anderen vereinen</translation>
  </message>
  <message>
   <source>Merge colleagues’ work…</source>
   <translation>Arbeit anderer vereinen…</translation>
  </message>
  <message>
   <source>Merge into this</source>
   <translation>Mit diesem vereinen</translation>
  </message>
  <message>
   <source>Merge into this project</source>
   <translation>Mit diesem Projekt vereinen</translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation>Vereinen mit…</translation>
  </message>
  <message>
   <source>Merge {0} projects into “{1}”?</source>
   <translation>{0} Projekte mit „{1}“ vereinen?</translation>
  </message>
  <message>
   <source>Merge ‘{0}’ into ‘{1}’</source>
   <translation>‚{0}‘ mit ‚{1}‘ vereinen</translation>
  </message>
  <message>
   <source>Merge “{0}” into “{1}”, or open it?</source>
   <translation>„{0}“ mit „{1}“ vereinen oder öffnen?</translation>
  </message>
  <message>
   <source>Merging …</source>
   <translation>Wird vereint …</translation>
  </message>
  <message>
   <source>Merging: {0}</source>
   <translation>Wird vereint: {0}</translation>
  </message>
  <message>
   <source>Metadata</source>
   <translation>Metadaten</translation>
  </message>
  <message>
   <source>Metadata changed: {0}.</source>
   <translation>Geänderte Metadaten: {0}.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Weitere</translation>
  </message>
  <message>
   <source>More filters</source>
   <translation>Weitere Filter</translation>
  </message>
  <message>
   <source>More than two readings</source>
   <translation>Mehr als zwei Lesarten</translation>
  </message>
  <message>
   <source>Most is lost on {0}: {1}.</source>
   <translation>Am meisten geht bei {0} verloren: {1}.</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Bewegen</translation>
  </message>
  <message>
   <source>Move the edges of ‘{0}’ {1}</source>
   <translation>Ränder von ‚{0}‘ {1} verschieben</translation>
  </message>
  <message>
   <source>Move the end left</source>
   <translation>Ende nach links</translation>
  </message>
  <message>
   <source>Move the end right</source>
   <translation>Ende nach rechts</translation>
  </message>
  <message>
   <source>Move the label down</source>
   <translation>Das Label nach unten verschieben</translation>
  </message>
  <message>
   <source>Move the label up</source>
   <translation>Das Label nach oben verschieben</translation>
  </message>
  <message>
   <source>Move the start left</source>
   <translation>Anfang nach links</translation>
  </message>
  <message>
   <source>Move the start right</source>
   <translation>Anfang nach rechts</translation>
  </message>
  <message>
   <source>Move to the line first.</source>
   <translation>Zuerst zur Zeile gehen.</translation>
  </message>
  <message>
   <source>Move ‘{0}’</source>
   <translation>‚{0}‘ verschieben</translation>
  </message>
  <message>
   <source>My labels</source>
   <translation>Meine Labels</translation>
  </message>
  <message>
   <source>NEAR counts words, so it cannot be used with parts of words or scripts without blanks.</source>
   <translation>NEAR zählt Wörter und geht nicht mit Wortteilen oder Schriften ohne Leerzeichen.</translation>
  </message>
  <message>
   <source>NER and spancat</source>
   <translation>NER und Spancat</translation>
  </message>
  <message>
   <source>NER only</source>
   <translation>Nur NER</translation>
  </message>
  <message>
   <source>NEW LABEL</source>
   <translation>NEUES LABEL</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name a file and the folder it stands in.</source>
   <translation>Eine Datei nennen und den Ordner, in dem sie liegt.</translation>
  </message>
  <message>
   <source>Name every annotator once; at least one.</source>
   <translation>Jeden Annotator einmal nennen; mindestens einen.</translation>
  </message>
  <message>
   <source>Name in the file</source>
   <translation>Name in der Datei</translation>
  </message>
  <message>
   <source>Name of a new entry</source>
   <translation>Name eines neuen Eintrags</translation>
  </message>
  <message>
   <source>Name of the collection</source>
   <translation>Name der Sammlung</translation>
  </message>
  <message>
   <source>Name of the filter</source>
   <translation>Name des Filters</translation>
  </message>
  <message>
   <source>Name of the label</source>
   <translation>Name des Labels</translation>
  </message>
  <message>
   <source>Name of the new collection</source>
   <translation>Name der neuen Sammlung</translation>
  </message>
  <message>
   <source>Names, definitions and colours; neither articles nor annotations.</source>
   <translation>Namen, Definitionen und Farben; weder Artikel noch Annotationen.</translation>
  </message>
  <message>
   <source>Narrow to whole words</source>
   <translation>Auf ganze Wörter verengen</translation>
  </message>
  <message>
   <source>Narrowed to whole words</source>
   <translation>Auf ganze Wörter verengt</translation>
  </message>
  <message>
   <source>Near copies</source>
   <translation>Beinahe-Kopien</translation>
  </message>
  <message>
   <source>Near copies across parts</source>
   <translation>Fast-Kopien über Teile hinweg</translation>
  </message>
  <message>
   <source>Near copies of article {0}</source>
   <translation>Fast-Kopien von Artikel {0}</translation>
  </message>
  <message>
   <source>Near copy</source>
   <translation>Fast-Kopie</translation>
  </message>
  <message>
   <source>Neither</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>New annotations carry it; what is there stays.</source>
   <translation>Neue Annotationen tragen ihn; was da ist, bleibt.</translation>
  </message>
  <message>
   <source>New article from the clipboard</source>
   <translation>Neuer Artikel aus der Zwischenablage</translation>
  </message>
  <message>
   <source>New collection…</source>
   <translation>Neue Sammlung…</translation>
  </message>
  <message>
   <source>New key</source>
   <translation>Neue Taste</translation>
  </message>
  <message>
   <source>New label</source>
   <translation>Neues Label</translation>
  </message>
  <message>
   <source>New label  Ins</source>
   <translation>Neues Label  Einfg</translation>
  </message>
  <message>
   <source>New label ‘{0}’</source>
   <translation>Neues Label ‚{0}‘</translation>
  </message>
  <message>
   <source>New name of {0}</source>
   <translation>Neuer Name von {0}</translation>
  </message>
  <message>
   <source>New name…</source>
   <translation>Neuer Name…</translation>
  </message>
  <message>
   <source>New project</source>
   <translation>Neues Projekt</translation>
  </message>
  <message>
   <source>New project…</source>
   <translation>Neues Projekt…</translation>
  </message>
  <message>
   <source>New: {0}</source>
   <translation>Neu: {0}</translation>
  </message>
  <message>
   <source>Next article</source>
   <translation>Nächster Artikel</translation>
  </message>
  <message>
   <source>Next bookmark</source>
   <translation>Nächstes Lesezeichen</translation>
  </message>
  <message>
   <source>Next disagreement</source>
   <translation>Nächste Abweichung</translation>
  </message>
  <message>
   <source>Next match  F3</source>
   <translation>Nächster Treffer  F3</translation>
  </message>
  <message>
   <source>Next open</source>
   <translation>Nächste offene</translation>
  </message>
  <message>
   <source>Next open disagreement</source>
   <translation>Nächste offene Abweichung</translation>
  </message>
  <message>
   <source>Next outer annotation</source>
   <translation>Nächste äußere Annotation</translation>
  </message>
  <message>
   <source>Next panel</source>
   <translation>Nächste Leiste</translation>
  </message>
  <message>
   <source>Next section</source>
   <translation>Nächster Abschnitt</translation>
  </message>
  <message>
   <source>Next section of a long article</source>
   <translation>Nächster Abschnitt eines langen Artikels</translation>
  </message>
  <message>
   <source>Next unfinished article</source>
   <translation>Nächster offener Artikel</translation>
  </message>
  <message>
   <source>Next: {0} of {1}.</source>
   <translation>Weiter: {0} von {1}.</translation>
  </message>
  <message>
   <source>No annotation fits.</source>
   <translation>Keine Annotation passt.</translation>
  </message>
  <message>
   <source>No annotation is in dev: training has nothing to measure itself on.</source>
   <translation>In dev steht keine Annotation: Das Training kann sich an nichts messen.</translation>
  </message>
  <message>
   <source>No annotation is in test: nothing will measure the trained model.</source>
   <translation>In test steht keine Annotation: Nichts misst das trainierte Modell.</translation>
  </message>
  <message>
   <source>No annotation is in train: there is nothing to learn from.</source>
   <translation>In train steht keine Annotation: Es gibt nichts zu lernen.</translation>
  </message>
  <message>
   <source>No annotation would be written, and spaCy cannot train on a corpus without any.</source>
   <translation>Keine Annotation würde geschrieben, und spaCy kann ohne nicht trainieren.</translation>
  </message>
  <message>
   <source>No article can be read here.</source>
   <translation>Hier lässt sich kein Artikel lesen.</translation>
  </message>
  <message>
   <source>No article contains {0}.</source>
   <translation>Kein Artikel enthält {0}.</translation>
  </message>
  <message>
   <source>No article fits.</source>
   <translation>Kein Artikel passt.</translation>
  </message>
  <message>
   <source>No article has work that can be exported, so nothing was written.</source>
   <translation>Kein Artikel hat Arbeit, die sich exportieren lässt; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>No article is chosen.</source>
   <translation>Kein Artikel ist gewählt.</translation>
  </message>
  <message>
   <source>No article is finished yet. Finish one with Ctrl ↵, or choose All articles.</source>
   <translation>Noch kein Artikel ist abgeschlossen. Einen mit Strg ↵ abschließen oder „Alle Artikel“ wählen.</translation>
  </message>
  <message>
   <source>No articles yet. Drop files or folders here.</source>
   <translation>Noch keine Artikel. Dateien oder Ordner hier ablegen.</translation>
  </message>
  <message>
   <source>No backup could be made in “{0}”: {1}.</source>
   <translation>In „{0}“ ließ sich nicht sichern: {1}.</translation>
  </message>
  <message>
   <source>No backup was made. {0}</source>
   <translation>Es wurde nicht gesichert. {0}</translation>
  </message>
  <message>
   <source>No codebook of a colleague has the id “{0}”; merge brings them, codebook lists them.</source>
   <translation>Kein Codebuch anderer hat die Kennung „{0}“; merge bringt sie, codebook führt sie auf.</translation>
  </message>
  <message>
   <source>No colleague’s file brought another codebook.</source>
   <translation>Keine Datei einer Kollegin hat ein anderes Codebuch mitgebracht.</translation>
  </message>
  <message>
   <source>No command has these words or this key.</source>
   <translation>Kein Befehl hat diese Wörter oder diese Taste.</translation>
  </message>
  <message>
   <source>No dev articles: training has nothing new to measure itself on.</source>
   <translation>Keine Dev-Artikel: Das Training hat nichts Neues, woran es sich misst.</translation>
  </message>
  <message>
   <source>No disagreement is among these.</source>
   <translation>Keine Abweichung ist darunter.</translation>
  </message>
  <message>
   <source>No doubt on ‘{0}’ {1}</source>
   <translation>Kein Zweifel an ‚{0}‘ {1}</translation>
  </message>
  <message>
   <source>No label differs</source>
   <translation>Kein Label ist anders</translation>
  </message>
  <message>
   <source>No label has the key {0}.</source>
   <translation>Kein Label hat die Taste {0}.</translation>
  </message>
  <message>
   <source>No label was used yet.</source>
   <translation>Noch kein Label wurde benutzt.</translation>
  </message>
  <message>
   <source>No labels</source>
   <translation>Keine Labels</translation>
  </message>
  <message>
   <source>No near copy of this article has labels that fit.</source>
   <translation>Keine Fast-Kopie dieses Artikels hat passende Labels.</translation>
  </message>
  <message>
   <source>No remark fits.</source>
   <translation>Keine Bemerkung passt.</translation>
  </message>
  <message>
   <source>No step has these words.</source>
   <translation>Kein Schritt hat diese Wörter.</translation>
  </message>
  <message>
   <source>No suggestions are being looked for.</source>
   <translation>Es werden keine Vorschläge gesucht.</translation>
  </message>
  <message>
   <source>No test articles: nothing will measure the trained model.</source>
   <translation>Keine Test-Artikel: Nichts misst das trainierte Modell.</translation>
  </message>
  <message>
   <source>No train articles: what is evaluated is trained on too.</source>
   <translation>Keine Artikel in train: Trainiert wird mit dem, woran auch gemessen wird.</translation>
  </message>
  <message>
   <source>No words: arrows stop at every word.</source>
   <translation>Keine Wörter: Die Pfeile halten bei jedem Wort.</translation>
  </message>
  <message>
   <source>No {0} contains “{1}”.</source>
   <translation>{0} mit „{1}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>Nr.</translation>
  </message>
  <message>
   <source>Nobody has labelled here yet. The name comes with the first label.</source>
   <translation>Hier hat noch niemand markiert. Der Name kommt mit der ersten Markierung.</translation>
  </message>
  <message>
   <source>Nobody has this name.</source>
   <translation>Niemand hat diesen Namen.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>None of the {0} hits is among these.</source>
   <translation>Keiner der {0} Treffer ist darunter.</translation>
  </message>
  <message>
   <source>None of these near copies contains {0}.</source>
   <translation>Keine dieser Fast-Kopien enthält {0}.</translation>
  </message>
  <message>
   <source>Normal text size</source>
   <translation>Normale Textgröße</translation>
  </message>
  <message>
   <source>Not again</source>
   <translation>Nicht mehr zeigen</translation>
  </message>
  <message>
   <source>Not all of them hold articles of this project.</source>
   <translation>Nicht alle enthalten Artikel dieses Projekts.</translation>
  </message>
  <message>
   <source>Not carried</source>
   <translation>Nicht dabei</translation>
  </message>
  <message>
   <source>Not in this article</source>
   <translation>Nicht in diesem Artikel</translation>
  </message>
  <message>
   <source>Not meant</source>
   <translation>Nicht gemeint</translation>
  </message>
  <message>
   <source>Not read</source>
   <translation>Nicht gelesen</translation>
  </message>
  <message>
   <source>Not readable</source>
   <translation>Nicht lesbar</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note on article ‘{0}’</source>
   <translation>Notiz zum Artikel ‚{0}‘</translation>
  </message>
  <message>
   <source>Note on the annotation</source>
   <translation>Notiz zur Annotation</translation>
  </message>
  <message>
   <source>Note on the article</source>
   <translation>Notiz zum Artikel</translation>
  </message>
  <message>
   <source>Note on the article…</source>
   <translation>Notiz zum Artikel…</translation>
  </message>
  <message>
   <source>Note on ‘{0}’</source>
   <translation>Notiz zu ‚{0}‘</translation>
  </message>
  <message>
   <source>Note on ‘{0}’ {1}</source>
   <translation>Notiz zu ‚{0}‘ {1}</translation>
  </message>
  <message>
   <source>Note: {0}</source>
   <translation>Notiz: {0}</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Notes and doubts</source>
   <translation>Notizen und Zweifel</translation>
  </message>
  <message>
   <source>Notes that mention the name and stay as they are: {0}.</source>
   <translation>Notizen, die den Namen nennen und bleiben, wie sie sind: {0}.</translation>
  </message>
  <message>
   <source>Note…</source>
   <translation>Notiz…</translation>
  </message>
  <message>
   <source>Nothing can be exported yet.</source>
   <translation>Noch lässt sich nichts exportieren.</translation>
  </message>
  <message>
   <source>Nothing can be merged</source>
   <translation>Nichts lässt sich vereinen</translation>
  </message>
  <message>
   <source>Nothing can be read</source>
   <translation>Nichts lässt sich lesen</translation>
  </message>
  <message>
   <source>Nothing differs from what is there now.</source>
   <translation>Nichts weicht von dem ab, was jetzt da ist.</translation>
  </message>
  <message>
   <source>Nothing fits “{0}”.</source>
   <translation>Nichts passt zu „{0}“.</translation>
  </message>
  <message>
   <source>Nothing is a draft.</source>
   <translation>Nichts ist ein Entwurf.</translation>
  </message>
  <message>
   <source>Nothing is being edited.</source>
   <translation>Gerade wird nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing is changed and nothing is left out.</source>
   <translation>Nichts wird geändert und nichts bleibt weg.</translation>
  </message>
  <message>
   <source>Nothing is chosen.</source>
   <translation>Nichts ist gewählt.</translation>
  </message>
  <message>
   <source>Nothing is decided in any article yet, so there is no gold layer to export.</source>
   <translation>In keinem Artikel ist schon etwas entschieden; noch gibt es keine Gold-Schicht zu exportieren.</translation>
  </message>
  <message>
   <source>Nothing is different from the codebook in force.</source>
   <translation>Nichts ist anders als im geltenden Codebuch.</translation>
  </message>
  <message>
   <source>Nothing is open among these.</source>
   <translation>Nichts davon ist offen.</translation>
  </message>
  <message>
   <source>Nothing is suggested here.</source>
   <translation>Hier ist nichts vorgeschlagen.</translation>
  </message>
  <message>
   <source>Nothing is suggested in this article.</source>
   <translation>In diesem Artikel ist nichts vorgeschlagen.</translation>
  </message>
  <message>
   <source>Nothing is suggested in this sentence.</source>
   <translation>In diesem Satz ist nichts vorgeschlagen.</translation>
  </message>
  <message>
   <source>Nothing is written until you import.</source>
   <translation>Bis zum Import wird nichts geschrieben.</translation>
  </message>
  <message>
   <source>Nothing new will come in</source>
   <translation>Nichts Neues kommt herein</translation>
  </message>
  <message>
   <source>Nothing of it will come in; the files stay as they are.</source>
   <translation>Nichts davon kommt herein; die Dateien bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Nothing of the codebook is a draft.</source>
   <translation>Nichts am Codebuch ist ein Entwurf.</translation>
  </message>
  <message>
   <source>Nothing to suggest here: no word that you or the term list have labelled is left.</source>
   <translation>Hier gibt es nichts vorzuschlagen: Kein Wort ist übrig, das Sie oder die Begriffsliste mit einem Label versehen haben.</translation>
  </message>
  <message>
   <source>Nothing was changed in this table yet. The history undoes older steps.</source>
   <translation>In dieser Tabelle wurde noch nichts geändert. Ältere Schritte macht der Verlauf rückgängig.</translation>
  </message>
  <message>
   <source>Nothing was decided here yet. The history undoes older steps.</source>
   <translation>Hier wurde noch nichts entschieden. Ältere Schritte macht der Verlauf rückgängig.</translation>
  </message>
  <message>
   <source>Nothing was done here yet.</source>
   <translation>Hier wurde noch nichts getan.</translation>
  </message>
  <message>
   <source>Nothing was trimmed here.</source>
   <translation>Hier wurde nichts gekürzt.</translation>
  </message>
  <message>
   <source>Nothing yet. In the article: N writes a note, Q doubts, Ctrl D sets a bookmark.</source>
   <translation>Noch nichts. Im Artikel: N schreibt eine Notiz, Q zweifelt, Strg D setzt ein Lesezeichen.</translation>
  </message>
  <message>
   <source>Of an article: number or title</source>
   <translation>Eines Artikels: Nummer oder Titel</translation>
  </message>
  <message>
   <source>On the way in</source>
   <translation>Auf dem Weg herein</translation>
  </message>
  <message>
   <source>One file holds everything. Keep it where it is backed up.</source>
   <translation>Eine Datei enthält alles. Sie gehört dorthin, wo gesichert wird.</translation>
  </message>
  <message>
   <source>One line an article, without loss; the file can be imported again.</source>
   <translation>Eine Zeile je Artikel, ohne Verlust; die Datei lässt sich wieder importieren.</translation>
  </message>
  <message>
   <source>One of each</source>
   <translation>Je eine</translation>
  </message>
  <message>
   <source>One sentence at a time</source>
   <translation>Ein Satz zur Zeit</translation>
  </message>
  <message>
   <source>One tag a word, a file a label where they overlap. Without white space and notes.</source>
   <translation>Ein Tag je Wort, eine Datei je Label bei Überlappung. Ohne Leerraum und Notizen.</translation>
  </message>
  <message>
   <source>Only A</source>
   <translation>Nur A</translation>
  </message>
  <message>
   <source>Only B</source>
   <translation>Nur B</translation>
  </message>
  <message>
   <source>Only after changes; beside the project. Old ones are thinned out, the last good one stays.</source>
   <translation>Nur nach Änderungen; neben dem Projekt. Alte werden ausgedünnt, die letzte gute bleibt.</translation>
  </message>
  <message>
   <source>Only blanks: a model could not learn this.</source>
   <translation>Nur Leerzeichen: Das könnte ein Modell nicht lernen.</translation>
  </message>
  <message>
   <source>Only one</source>
   <translation>Nur einer</translation>
  </message>
  <message>
   <source>Only the sentence at the cursor in full ink</source>
   <translation>Nur der Satz am Cursor in voller Farbe</translation>
  </message>
  <message>
   <source>Only you see this. It is not saved.</source>
   <translation>Das sehen nur Sie. Es wird nicht gespeichert.</translation>
  </message>
  <message>
   <source>Only {0}</source>
   <translation>Nur {0}</translation>
  </message>
  <message>
   <source>Only {0} MB are free on the disk of this project. Free some space soon.</source>
   <translation>Auf dem Datenträger dieses Projekts sind nur {0} MB frei. Bald Platz schaffen.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>not decided</comment>
   <translation>Offen</translation>
  </message>
  <message>
   <source>Open a project</source>
   <translation>Ein Projekt öffnen</translation>
  </message>
  <message>
   <source>Open a project first.</source>
   <translation>Zuerst ein Projekt öffnen.</translation>
  </message>
  <message>
   <source>Open a project…</source>
   <translation>Ein Projekt öffnen…</translation>
  </message>
  <message>
   <source>Open an article</source>
   <translation>Einen Artikel öffnen</translation>
  </message>
  <message>
   <source>Open an article first.</source>
   <translation>Zuerst einen Artikel öffnen.</translation>
  </message>
  <message>
   <source>Open at the hit</source>
   <translation>Am Treffer öffnen</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open its article</source>
   <translation>Artikel öffnen</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>Projekt öffnen</translation>
  </message>
  <message>
   <source>Open project…</source>
   <translation>Projekt öffnen…</translation>
  </message>
  <message>
   <source>Open the article of a number</source>
   <translation>Den Artikel einer Nummer öffnen</translation>
  </message>
  <message>
   <source>Open the near copy</source>
   <translation>Die Fast-Kopie öffnen</translation>
  </message>
  <message>
   <source>Open the sample project</source>
   <translation>Das Beispielprojekt öffnen</translation>
  </message>
  <message>
   <source>Open the source of an example</source>
   <translation>Die Quelle eines Beispiels öffnen</translation>
  </message>
  <message>
   <source>Open “{0}”</source>
   <translation>„{0}“ öffnen</translation>
  </message>
  <message>
   <source>Opened for reading only: {0} has this project open</source>
   <translation>Nur zum Lesen geöffnet: {0} hat dieses Projekt offen</translation>
  </message>
  <message>
   <source>Opened for reading only: {0}.</source>
   <translation>Nur zum Lesen geöffnet: {0}.</translation>
  </message>
  <message>
   <source>Opened {0} as it was imported.</source>
   <translation>{0} so geöffnet, wie es importiert wurde.</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>Öffnen…</translation>
  </message>
  <message>
   <source>Or drop a project, an article or a folder anywhere on this window.</source>
   <translation>Oder ein Projekt, einen Artikel oder einen Ordner irgendwo auf diesem Fenster ablegen.</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Order of the labels</source>
   <translation>Reihenfolge der Labels</translation>
  </message>
  <message>
   <source>Order of the rows: {0}</source>
   <translation>Reihenfolge der Zeilen: {0}</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>Other…</source>
   <translation>Andere…</translation>
  </message>
  <message>
   <source>Overlaid</source>
   <translation>Überlagert</translation>
  </message>
  <message>
   <source>Overlaid or side by side</source>
   <translation>Überlagert oder nebeneinander</translation>
  </message>
  <message>
   <source>Overlap</source>
   <translation>Überlappung</translation>
  </message>
  <message>
   <source>Overlap F1</source>
   <translation>Überlappungs-F1</translation>
  </message>
  <message>
   <source>Overlaps a longer one: it goes to spancat only, NER does not see it.</source>
   <translation>Überlappt eine längere: geht nur an Spancat, NER sieht es nicht.</translation>
  </message>
  <message>
   <source>Overlaps another one</source>
   <translation>Überlappt eine andere</translation>
  </message>
  <message>
   <source>Overlaps in NER</source>
   <translation>Überlappungen in NER</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <source>Overview of the article</source>
   <translation>Überblick über den Artikel</translation>
  </message>
  <message>
   <source>Own colour, as #RRGGBB</source>
   <translation>Eigene Farbe, als #RRGGBB</translation>
  </message>
  <message>
   <source>Own labels…</source>
   <translation>Eigene Labels…</translation>
  </message>
  <message>
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>PDF or web page (*.pdf *.html)</source>
   <translation>PDF oder Webseite (*.pdf *.html)</translation>
  </message>
  <message>
   <source>Paragraphs that were wrapped at a width, as in wire stories, fill the column.</source>
   <translation>Absätze, die auf eine Breite umbrochen waren, wie in Agenturmeldungen, füllen die Spalte.</translation>
  </message>
  <message>
   <source>Parquet, smaller</source>
   <translation>Parquet, kleiner</translation>
  </message>
  <message>
   <source>Parts of earlier exports</source>
   <translation>Teile früherer Exporte</translation>
  </message>
  <message>
   <source>Passage</source>
   <translation>Stelle</translation>
  </message>
  <message>
   <source>Passage is boilerplate, or is not</source>
   <translation>Stelle ist Beiwerk oder nicht</translation>
  </message>
  <message>
   <source>Passage was not read, or was</source>
   <translation>Stelle wurde nicht gelesen oder doch</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Stellen</translation>
  </message>
  <message>
   <source>Pictures (*.png *.svg)</source>
   <translation>Bilder (*.png *.svg)</translation>
  </message>
  <message>
   <source>Place in the text</source>
   <translation>Platz im Text</translation>
  </message>
  <message>
   <source>Plan work and packets…</source>
   <translation>Arbeit und Pakete planen…</translation>
  </message>
  <message>
   <source>Press a label’s key</source>
   <translation>Die Taste eines Labels drücken</translation>
  </message>
  <message>
   <source>Press a new key</source>
   <translation>Neue Taste drücken</translation>
  </message>
  <message>
   <source>Press the key again to label ‘{0}’.</source>
   <translation>Dieselbe Taste noch einmal markiert ‚{0}‘.</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Previous article</source>
   <translation>Voriger Artikel</translation>
  </message>
  <message>
   <source>Previous bookmark</source>
   <translation>Voriges Lesezeichen</translation>
  </message>
  <message>
   <source>Previous disagreement</source>
   <translation>Vorige Abweichung</translation>
  </message>
  <message>
   <source>Previous match  Shift F3</source>
   <translation>Voriger Treffer  Umschalt F3</translation>
  </message>
  <message>
   <source>Previous panel</source>
   <translation>Vorige Leiste</translation>
  </message>
  <message>
   <source>Previous section</source>
   <translation>Voriger Abschnitt</translation>
  </message>
  <message>
   <source>Previous section of a long article</source>
   <translation>Voriger Abschnitt eines langen Artikels</translation>
  </message>
  <message>
   <source>Print article</source>
   <translation>Artikel drucken</translation>
  </message>
  <message>
   <source>Print article…</source>
   <translation>Artikel drucken…</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <source>Project</source>
   <translation>Projekt</translation>
  </message>
  <message>
   <source>Projects (*.annot)</source>
   <translation>Projekte (*.annot)</translation>
  </message>
  <message>
   <source>Projects (*{0})</source>
   <translation>Projekte (*{0})</translation>
  </message>
  <message>
   <source>Projects (*{0});;All files (*)</source>
   <translation>Projekte (*{0});;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Projects hold none of it: colleagues keep their own.</source>
   <translation>Projekte enthalten nichts davon: Andere behalten ihre eigenen.</translation>
  </message>
  <message>
   <source>Projects you open will be listed here,
with how far you are.</source>
   <translation>Projekte, die Sie öffnen, stehen dann hier,
mit dem Stand der Arbeit.</translation>
  </message>
  <message>
   <source>Pseudonym</source>
   <translation>Pseudonym</translation>
  </message>
  <message>
   <source>Pseudonym of {0}</source>
   <translation>Pseudonym von {0}</translation>
  </message>
  <message>
   <source>Pseudonyms for all</source>
   <translation>Pseudonyme für alle</translation>
  </message>
  <message>
   <source>Pseudonyms given: {0}.</source>
   <translation>Pseudonyme vergeben: {0}.</translation>
  </message>
  <message>
   <source>Pseudonym…</source>
   <translation>Pseudonym…</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Veröffentlichen</translation>
  </message>
  <message>
   <source>Publish the codebook</source>
   <translation>Das Codebuch veröffentlichen</translation>
  </message>
  <message>
   <source>Publish version {0} of the codebook</source>
   <translation>Fassung {0} des Codebuchs veröffentlichen</translation>
  </message>
  <message numerus="yes">
   <source>Publishing concerns {0} annotations.</source>
   <translation>
    <numerusform>Betroffen ist 1 Annotation.</numerusform>
    <numerusform>Betroffen sind {0} Annotationen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Put articles into a collection</source>
   <translation>Artikel in eine Sammlung legen</translation>
  </message>
  <message>
   <source>Put into {0}</source>
   <translation>In {0} legen</translation>
  </message>
  <message>
   <source>Put into ‘{0}’: {1}.</source>
   <translation>In ‚{0}‘ gelegt: {1}.</translation>
  </message>
  <message>
   <source>Questions for you ({0})</source>
   <translation>Fragen an Sie ({0})</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Read it as</source>
   <translation>Lesen als</translation>
  </message>
  <message>
   <source>Read news articles, label who acts, what happens and what is traded, and export corpora that train. Everything stays in one file on this computer.</source>
   <translation>Nachrichten lesen, markieren, wer handelt, was geschieht und womit gehandelt wird, und Korpora exportieren, die sich trainieren lassen. Alles bleibt in einer Datei auf diesem Computer.</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>Es wird gelesen …</translation>
  </message>
  <message>
   <source>Ready to train. Without notes and attributes.</source>
   <translation>Bereit zum Training. Ohne Notizen und Merkmale.</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Reasons</source>
   <translation>Gründe</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>Zuletzt</translation>
  </message>
  <message>
   <source>Recent projects</source>
   <translation>Zuletzt geöffnete Projekte</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redo {0}</source>
   <translation>Wiederholen: {0}</translation>
  </message>
  <message>
   <source>Redone: {0}</source>
   <translation>Wiederholt: {0}</translation>
  </message>
  <message>
   <source>Reflow lines</source>
   <translation>Zeilen neu umbrechen</translation>
  </message>
  <message>
   <source>Relabel the chosen annotations</source>
   <translation>Die gewählten Annotationen umbenennen</translation>
  </message>
  <message>
   <source>Relabel ‘{0}’ {1}</source>
   <translation>‚{0}‘ wird {1}</translation>
  </message>
  <message>
   <source>Relabelled {0} annotations {1}. Undo Ctrl Z</source>
   <translation>{0} Annotationen sind jetzt {1}. Rückgängig Strg Z</translation>
  </message>
  <message>
   <source>Relabel…</source>
   <translation>Anderes Label…</translation>
  </message>
  <message>
   <source>Remarks of: {0}</source>
   <translation>Bemerkungen von: {0}</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove a collection</source>
   <translation>Eine Sammlung entfernen</translation>
  </message>
  <message>
   <source>Remove articles</source>
   <translation>Artikel entfernen</translation>
  </message>
  <message>
   <source>Remove the bookmark at ‘{0}’</source>
   <translation>Lesezeichen bei ‚{0}‘ entfernen</translation>
  </message>
  <message>
   <source>Remove the chosen annotations</source>
   <translation>Die gewählten Annotationen entfernen</translation>
  </message>
  <message>
   <source>Remove the collection ‘{0}’</source>
   <translation>Sammlung ‚{0}‘ entfernen</translation>
  </message>
  <message>
   <source>Remove the example ‘{0}’</source>
   <translation>Das Beispiel ‚{0}‘ entfernen</translation>
  </message>
  <message>
   <source>Remove the filter: {0}</source>
   <translation>Filter entfernen: {0}</translation>
  </message>
  <message>
   <source>Remove this collection</source>
   <translation>Diese Sammlung entfernen</translation>
  </message>
  <message>
   <source>Remove this filter  Del</source>
   <translation>Diesen Filter entfernen  Entf</translation>
  </message>
  <message>
   <source>Remove {0} annotations</source>
   <translation>{0} Annotationen entfernen</translation>
  </message>
  <message>
   <source>Remove {0} annotations in {1} articles</source>
   <translation>{0} Annotationen in {1} Artikeln entfernen</translation>
  </message>
  <message>
   <source>Remove ‘{0}’</source>
   <translation>‚{0}‘ entfernen</translation>
  </message>
  <message>
   <source>Remove ‘{0}’ {1}</source>
   <translation>‚{0}‘ {1} entfernen</translation>
  </message>
  <message>
   <source>Remove, retire or merge the label</source>
   <translation>Das Label entfernen, stilllegen oder vereinen</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>Entfernt</translation>
  </message>
  <message>
   <source>Removed {0} annotations.</source>
   <translation>{0} Annotationen entfernt.</translation>
  </message>
  <message>
   <source>Removed {0} annotations. Undo Ctrl Z</source>
   <translation>{0} Annotationen entfernt. Rückgängig Strg Z</translation>
  </message>
  <message>
   <source>Removed ‘{0}’ {1}.</source>
   <translation>‚{0}‘ {1} entfernt.</translation>
  </message>
  <message>
   <source>Removed ‘{0}’ {1}. Undo Ctrl Z</source>
   <translation>‚{0}‘ {1} entfernt. Rückgängig Strg Z</translation>
  </message>
  <message>
   <source>Removed: {0}</source>
   <translation>Entfernt: {0}</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Entfernen…</translation>
  </message>
  <message>
   <source>Rename a collection</source>
   <translation>Eine Sammlung umbenennen</translation>
  </message>
  <message>
   <source>Rename an annotator</source>
   <translation>Einen Annotator umbenennen</translation>
  </message>
  <message>
   <source>Rename the collection ‘{0}’</source>
   <translation>Sammlung ‚{0}‘ umbenennen</translation>
  </message>
  <message>
   <source>Rename the label</source>
   <translation>Das Label umbenennen</translation>
  </message>
  <message>
   <source>Rename this collection…</source>
   <translation>Diese Sammlung umbenennen…</translation>
  </message>
  <message>
   <source>Rename ‘{0}’ to ‘{1}’</source>
   <translation>‚{0}‘ in ‚{1}‘ umbenennen</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <source>Reopen</source>
   <translation>Wieder öffnen</translation>
  </message>
  <message>
   <source>Reopen this article</source>
   <translation>Diesen Artikel wieder öffnen</translation>
  </message>
  <message>
   <source>Reopen ‘{0}’</source>
   <translation>‚{0}‘ wieder öffnen</translation>
  </message>
  <message>
   <source>Reopened ‘{0}’.</source>
   <translation>‚{0}‘ wieder geöffnet.</translation>
  </message>
  <message>
   <source>Repair all {0}</source>
   <translation>Alle {0} reparieren</translation>
  </message>
  <message>
   <source>Repair it</source>
   <translation>Reparieren</translation>
  </message>
  <message>
   <source>Repair the edges for a training</source>
   <translation>Ränder für ein Training reparieren</translation>
  </message>
  <message>
   <source>Repair the edges of many annotations</source>
   <translation>Ränder vieler Annotationen reparieren</translation>
  </message>
  <message>
   <source>Repaired: ‘{0}’</source>
   <translation>Repariert: ‚{0}‘</translation>
  </message>
  <message>
   <source>Reset all keys</source>
   <translation>Alle Tasten zurücksetzen</translation>
  </message>
  <message>
   <source>Resolve</source>
   <translation>Klären</translation>
  </message>
  <message>
   <source>Resolve the comments</source>
   <translation>Kommentare klären</translation>
  </message>
  <message>
   <source>Restore all {0}</source>
   <translation>Alle {0} wiederherstellen</translation>
  </message>
  <message>
   <source>Restore as it was</source>
   <translation>Wiederherstellen, wie es war</translation>
  </message>
  <message>
   <source>Restore the untrimmed edges, or trim again</source>
   <translation>Ungekürzte Ränder herstellen oder wieder kürzen</translation>
  </message>
  <message>
   <source>Restore {0} annotations</source>
   <translation>{0} Annotationen wiederherstellen</translation>
  </message>
  <message>
   <source>Restore ‘{0}’</source>
   <translation>‚{0}‘ wiederherstellen</translation>
  </message>
  <message>
   <source>Restore ‘{0}’ {1}</source>
   <translation>‚{0}‘ {1} wiederherstellen</translation>
  </message>
  <message>
   <source>Restored {0} annotations.</source>
   <translation>{0} Annotationen wiederhergestellt.</translation>
  </message>
  <message>
   <source>Restored ‘{0}’ {1}.</source>
   <translation>‚{0}‘ {1} wiederhergestellt.</translation>
  </message>
  <message>
   <source>Retire it</source>
   <translation>Stilllegen</translation>
  </message>
  <message>
   <source>Retire ‘{0}’</source>
   <translation>‚{0}‘ stilllegen</translation>
  </message>
  <message>
   <source>Retired, they keep it and nobody uses it from now on. Merged, they get the other label.</source>
   <translation>Stillgelegt behalten sie es, und niemand benutzt es mehr. Vereint bekommen sie das andere Label.</translation>
  </message>
  <message>
   <source>Retired: {0}</source>
   <translation>Stillgelegt: {0}</translation>
  </message>
  <message>
   <source>Reuters SGML</source>
   <translation>Reuters-SGML</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Review again ‘{0}’</source>
   <translation>‚{0}‘ noch einmal prüfen</translation>
  </message>
  <message>
   <source>Review needs an article that two people finished. So far: {0}.</source>
   <translation>Prüfen braucht einen Artikel, den zwei Personen abgeschlossen haben. Bisher: {0}.</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Geprüft</translation>
  </message>
  <message>
   <source>Reviewed ‘{0}’</source>
   <translation>‚{0}‘ geprüft</translation>
  </message>
  <message>
   <source>Right of it</source>
   <translation>Rechts davon</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <source>Rule for {0}</source>
   <translation>Regel für {0}</translation>
  </message>
  <message>
   <source>Rules for all labels</source>
   <translation>Regeln für alle Labels</translation>
  </message>
  <message>
   <source>Safe start: default settings and keys. Yours are kept and come back at the next start.</source>
   <translation>Sicherer Start: Vorgaben für Einstellungen und Tasten. Ihre eigenen bleiben und kommen beim nächsten Start zurück.</translation>
  </message>
  <message>
   <source>Same</source>
   <translation>Gleich</translation>
  </message>
  <message>
   <source>Same label again</source>
   <translation>Noch einmal dasselbe Label</translation>
  </message>
  <message>
   <source>Save a copy</source>
   <translation>Kopie speichern</translation>
  </message>
  <message>
   <source>Save a copy…</source>
   <translation>Kopie speichern…</translation>
  </message>
  <message>
   <source>Save all counts as CSV</source>
   <translation>Alle Zählungen als CSV speichern</translation>
  </message>
  <message>
   <source>Save all counts of the agreement</source>
   <translation>Alle Zählungen der Übereinstimmung speichern</translation>
  </message>
  <message>
   <source>Save annotations as CSV</source>
   <translation>Annotationen als CSV speichern</translation>
  </message>
  <message>
   <source>Save article with highlights…</source>
   <translation>Artikel mit Markierungen speichern…</translation>
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation>Als CSV speichern…</translation>
  </message>
  <message>
   <source>Save as a picture…</source>
   <translation>Als Bild speichern…</translation>
  </message>
  <message>
   <source>Save excerpts by label</source>
   <translation>Auszüge nach Label speichern</translation>
  </message>
  <message>
   <source>Save excerpts by label…</source>
   <translation>Auszüge nach Label speichern…</translation>
  </message>
  <message>
   <source>Save list…</source>
   <translation>Liste speichern…</translation>
  </message>
  <message>
   <source>Save the article</source>
   <translation>Den Artikel speichern</translation>
  </message>
  <message>
   <source>Save the list of problems</source>
   <translation>Die Liste der Probleme speichern</translation>
  </message>
  <message>
   <source>Save the overview</source>
   <translation>Den Überblick speichern</translation>
  </message>
  <message>
   <source>Save the table in a file</source>
   <translation>Die Tabelle in eine Datei speichern</translation>
  </message>
  <message>
   <source>Save this filter…</source>
   <translation>Diesen Filter speichern…</translation>
  </message>
  <message>
   <source>Saved and checked “{0}”. You work on in “{1}”.</source>
   <translation>„{0}“ gespeichert und geprüft. Sie arbeiten in „{1}“ weiter.</translation>
  </message>
  <message>
   <source>Saved filters</source>
   <translation>Gespeicherte Filter</translation>
  </message>
  <message>
   <source>Saved {0}</source>
   <translation>Gespeichert {0}</translation>
  </message>
  <message>
   <source>Saved {0} in “{1}”.</source>
   <translation>{0} in „{1}“ gespeichert.</translation>
  </message>
  <message>
   <source>Saved “{0}”.</source>
   <translation>„{0}“ gespeichert.</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>Search all articles</source>
   <translation>Alle Artikel durchsuchen</translation>
  </message>
  <message>
   <source>Search all articles for ‘{0}’</source>
   <translation>Alle Artikel nach ‚{0}‘ durchsuchen</translation>
  </message>
  <message>
   <source>Select</source>
   <translation>Auswählen</translation>
  </message>
  <message>
   <source>Select a passage or move to a word first.</source>
   <translation>Zuerst eine Stelle auswählen oder zu einem Wort gehen.</translation>
  </message>
  <message>
   <source>Select the sentence</source>
   <translation>Den Satz auswählen</translation>
  </message>
  <message>
   <source>Selection</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>Semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <source>Sentence</source>
   <translation>Satz</translation>
  </message>
  <message>
   <source>Set to new ‘{0}’</source>
   <translation>‚{0}‘ auf neu setzen</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Einstellung</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Einstellungen…</translation>
  </message>
  <message>
   <source>Several codebooks of colleagues have ids that begin with “{0}”; give more of it.</source>
   <translation>Mehrere Codebücher anderer haben Kennungen, die mit „{0}“ beginnen; mehr davon angeben.</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Umschalt</translation>
  </message>
  <message>
   <source>Shift and an arrow always take every word.</source>
   <translation>Umschalt und ein Pfeil nehmen immer jedes Wort.</translation>
  </message>
  <message>
   <source>Shortest wins</source>
   <translation>Kürzeste gewinnt</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <source>Show all its copies</source>
   <translation>Alle Kopien zeigen</translation>
  </message>
  <message>
   <source>Show all {0}</source>
   <translation>Alle {0} zeigen</translation>
  </message>
  <message>
   <source>Show each article on one line</source>
   <translation>Jeden Artikel in einer Zeile zeigen</translation>
  </message>
  <message>
   <source>Show folder</source>
   <translation>Ordner zeigen</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner zeigen</translation>
  </message>
  <message>
   <source>Show it</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show less</source>
   <translation>Weniger zeigen</translation>
  </message>
  <message>
   <source>Show the article as it was</source>
   <translation>Den Artikel zeigen, wie er war</translation>
  </message>
  <message>
   <source>Show the article as it was after this step  Space</source>
   <translation>Den Artikel zeigen, wie er nach diesem Schritt war  Leertaste</translation>
  </message>
  <message>
   <source>Show the article as it was first.</source>
   <translation>Zuerst den Artikel zeigen, wie er war.</translation>
  </message>
  <message>
   <source>Show the difference</source>
   <translation>Unterschied zeigen</translation>
  </message>
  <message>
   <source>Show the log</source>
   <translation>Protokoll zeigen</translation>
  </message>
  <message>
   <source>Show the near copies of this article</source>
   <translation>Die Fast-Kopien dieses Artikels zeigen</translation>
  </message>
  <message>
   <source>Show the original of the article</source>
   <translation>Das Original des Artikels zeigen</translation>
  </message>
  <message>
   <source>Show the passages behind a number</source>
   <translation>Die Stellen hinter einer Zahl zeigen</translation>
  </message>
  <message>
   <source>Show the whole guideline</source>
   <translation>Die ganze Richtlinie zeigen</translation>
  </message>
  <message>
   <source>Show what is suggested, dashed, until it is accepted or turned down</source>
   <translation>Vorschläge gestrichelt zeigen, bis sie angenommen oder abgelehnt sind</translation>
  </message>
  <message>
   <source>Show: {0}</source>
   <translation>Zeigen: {0}</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Single cases</source>
   <translation>Einzelfälle</translation>
  </message>
  <message>
   <source>Size of the text</source>
   <translation>Größe des Textes</translation>
  </message>
  <message>
   <source>Skip small words</source>
   <translation>Kleine Wörter überspringen</translation>
  </message>
  <message>
   <source>Skip with a reason</source>
   <translation>Mit einem Grund überspringen</translation>
  </message>
  <message>
   <source>Skip with a reason…</source>
   <translation>Mit einem Grund überspringen…</translation>
  </message>
  <message>
   <source>Skip ‘{0}’</source>
   <translation>‚{0}‘ überspringen</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <source>Skipped ‘{0}’: {1}.</source>
   <translation>‚{0}‘ übersprungen: {1}.</translation>
  </message>
  <message>
   <source>Skipped: {0}</source>
   <translation>Übersprungen: {0}</translation>
  </message>
  <message>
   <source>Skip…</source>
   <translation>Überspringen…</translation>
  </message>
  <message>
   <source>Small words</source>
   <translation>Kleine Wörter</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinerer Text</translation>
  </message>
  <message>
   <source>Somebody</source>
   <translation>Jemand</translation>
  </message>
  <message>
   <source>Somebody changed this meanwhile. The list is up to date now.</source>
   <translation>Jemand hat dies inzwischen geändert. Die Liste ist jetzt aktuell.</translation>
  </message>
  <message>
   <source>Somebody marked nothing here, so there is no common part. Take a, b or neither.</source>
   <translation>Hier hat jemand nichts markiert, also gibt es keinen gemeinsamen Teil. a, b oder keine nehmen.</translation>
  </message>
  <message>
   <source>Somebody marked nothing here, so there is no common part. Take one annotator's, or neither.</source>
   <translation>Hier hat jemand nichts markiert, also gibt es keinen gemeinsamen Teil. Die eine Lesart nehmen oder keine.</translation>
  </message>
  <message>
   <source>Something went wrong while counting; nothing was lost.</source>
   <translation>Beim Zählen ging etwas schief; nichts ging verloren.</translation>
  </message>
  <message>
   <source>Something went wrong; nothing was lost.</source>
   <translation>Etwas ging schief; nichts ging verloren.</translation>
  </message>
  <message>
   <source>Sort by</source>
   <translation>Ordnen nach</translation>
  </message>
  <message>
   <source>Sort by the word on that side  Alt ← →</source>
   <translation>Nach dem Wort auf dieser Seite ordnen  Alt ← →</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Source of the article</source>
   <translation>Quelle des Artikels</translation>
  </message>
  <message>
   <source>Source: {0}</source>
   <translation>Quelle: {0}</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <source>Spancat cannot find it</source>
   <translation>Spancat findet sie nicht</translation>
  </message>
  <message>
   <source>Spancat only</source>
   <translation>Nur Spancat</translation>
  </message>
  <message>
   <source>Spans and tokens, with a card. Without doubts.</source>
   <translation>Spannen und Tokens, mit einer Karte. Ohne Zweifel.</translation>
  </message>
  <message>
   <source>Split by</source>
   <translation>Aufteilen nach</translation>
  </message>
  <message>
   <source>Split into train / dev / test</source>
   <translation>Aufteilung in Train / Dev / Test</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Status of the article</source>
   <translation>Stand des Artikels</translation>
  </message>
  <message>
   <source>Stay</source>
   <translation>Bleiben</translation>
  </message>
  <message>
   <source>Step back: clear the selection, disarm the label</source>
   <translation>Schritt zurück: Auswahl aufheben, Label ablegen</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Steps of: {0}</source>
   <translation>Schritte von: {0}</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop and close</source>
   <translation>Anhalten und schließen</translation>
  </message>
  <message>
   <source>Stop and list them</source>
   <translation>Anhalten und auflisten</translation>
  </message>
  <message>
   <source>Stop looking for suggestions</source>
   <translation>Die Suche nach Vorschlägen anhalten</translation>
  </message>
  <message>
   <source>Stop the import?</source>
   <translation>Den Import anhalten?</translation>
  </message>
  <message>
   <source>Stop the merge?</source>
   <translation>Das Vereinen anhalten?</translation>
  </message>
  <message>
   <source>Stops the export</source>
   <translation>Hält den Export an</translation>
  </message>
  <message>
   <source>Stored with every label you make. You can change it later.</source>
   <translation>Steht bei jeder Markierung, die Sie setzen. Er lässt sich später ändern.</translation>
  </message>
  <message>
   <source>Strong is finished, grey is begun, hatched is skipped.</source>
   <translation>Kräftig ist abgeschlossen, grau begonnen, schraffiert übersprungen.</translation>
  </message>
  <message>
   <source>Suggest labels in all unfinished articles</source>
   <translation>Labels in allen unfertigen Artikeln vorschlagen</translation>
  </message>
  <message>
   <source>Suggest labels in this article</source>
   <translation>Labels in diesem Artikel vorschlagen</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Suggestions are being looked for.</source>
   <translation>Vorschläge werden gerade gesucht.</translation>
  </message>
  <message>
   <source>Suggestions are switched off in the settings.</source>
   <translation>Vorschläge sind in den Einstellungen ausgeschaltet.</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>Tables for R and Excel</source>
   <translation>Tabellen für R und Excel</translation>
  </message>
  <message>
   <source>Take a label in hand first; the passage becomes a near miss of it.</source>
   <translation>Zuerst ein Label in die Hand nehmen; die Stelle wird ein Gegenbeispiel dafür.</translation>
  </message>
  <message>
   <source>Take a label in hand for the mouse</source>
   <translation>Ein Label für die Maus in die Hand nehmen</translation>
  </message>
  <message>
   <source>Take a term list for suggestions…</source>
   <translation>Begriffsliste für Vorschläge übernehmen…</translation>
  </message>
  <message>
   <source>Take all articles</source>
   <translation>Alle Artikel nehmen</translation>
  </message>
  <message>
   <source>Take an annotator's</source>
   <translation>Die eines Annotators nehmen</translation>
  </message>
  <message>
   <source>Take annotations found in files</source>
   <translation>Annotationen aus Dateien übernehmen</translation>
  </message>
  <message>
   <source>Take it out</source>
   <translation>Herausnehmen</translation>
  </message>
  <message>
   <source>Take out of {0}</source>
   <translation>Aus {0} nehmen</translation>
  </message>
  <message>
   <source>Take over a codebook</source>
   <translation>Ein Codebuch übernehmen</translation>
  </message>
  <message>
   <source>Take over a codebook…</source>
   <translation>Ein Codebuch übernehmen…</translation>
  </message>
  <message>
   <source>Take the new label {0}</source>
   <translation>Das neue Label {0} übernehmen</translation>
  </message>
  <message>
   <source>Take the term list of the program again</source>
   <translation>Wieder die Begriffsliste des Programms nehmen</translation>
  </message>
  <message>
   <source>Take the tour</source>
   <translation>Rundgang machen</translation>
  </message>
  <message>
   <source>Take the two-minute tour</source>
   <translation>Den Rundgang von zwei Minuten machen</translation>
  </message>
  <message>
   <source>Take work that was written in the future, where a clock was wrong</source>
   <translation>Arbeit aus der Zukunft übernehmen, wo eine Uhr falsch ging</translation>
  </message>
  <message>
   <source>Take {0} in hand</source>
   <translation>{0} in die Hand nehmen</translation>
  </message>
  <message>
   <source>Take {0} labels from ‘{1}’</source>
   <translation>{0} Labels aus ‚{1}‘ übernehmen</translation>
  </message>
  <message>
   <source>Taken out of ‘{0}’: {1}.</source>
   <translation>Aus ‚{0}‘ genommen: {1}.</translation>
  </message>
  <message>
   <source>Term list</source>
   <translation>Begriffsliste</translation>
  </message>
  <message>
   <source>Term lists (*.csv *.tsv *.jsonl *.toml)</source>
   <translation>Begriffslisten (*.csv *.tsv *.jsonl *.toml)</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Test</translation>
  </message>
  <message>
   <source>Test names also in train</source>
   <translation>Namen aus Test auch in Train</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>The annotation “{0}” was made by {1}, not by {2}.</source>
   <translation>Die Annotation „{0}“ stammt von {1}, nicht von {2}.</translation>
  </message>
  <message>
   <source>The annotations stay, under a number. This cannot be undone.</source>
   <translation>Die Annotationen bleiben, unter einer Nummer. Das lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <source>The annotators agree everywhere.</source>
   <translation>Die Annotatoren stimmen überall überein.</translation>
  </message>
  <message>
   <source>The article is shown as it was. Go back to now to change the codebook.</source>
   <translation>Der Artikel wird gezeigt, wie er war. Zum Jetzt zurückgehen, um das Codebuch zu ändern.</translation>
  </message>
  <message>
   <source>The article of this step is no longer in the project.</source>
   <translation>Der Artikel dieses Schritts ist nicht mehr im Projekt.</translation>
  </message>
  <message>
   <source>The articles changed while they were being exported; export again.</source>
   <translation>Die Artikel änderten sich während des Exports; noch einmal exportieren.</translation>
  </message>
  <message>
   <source>The codebook in force is in “{0}”.</source>
   <translation>Das geltende Codebuch steht in „{0}“.</translation>
  </message>
  <message>
   <source>The codebook leaves out a leading article or demonstrative.</source>
   <translation>Das Codebuch lässt Artikel oder Demonstrativ am Anfang weg.</translation>
  </message>
  <message>
   <source>The codebook leaves out a possessive ’s.</source>
   <translation>Das Codebuch lässt ein besitzanzeigendes ’s weg.</translation>
  </message>
  <message>
   <source>The codebook of {0} is another one.</source>
   <translation>Das Codebuch von {0} ist ein anderes.</translation>
  </message>
  <message>
   <source>The codebook of {0} is in force. {1}. The history takes it back.</source>
   <translation>Das Codebuch von {0} gilt jetzt. {1}. Der Verlauf nimmt es zurück.</translation>
  </message>
  <message>
   <source>The codebook was written</source>
   <translation>Das Codebuch ist geschrieben</translation>
  </message>
  <message>
   <source>The codebook with {0} label will be written.</source>
   <translation>Das Codebuch mit {0} Label wird geschrieben.</translation>
  </message>
  <message>
   <source>The codebook with {0} labels will be written.</source>
   <translation>Das Codebuch mit {0} Labels wird geschrieben.</translation>
  </message>
  <message>
   <source>The codebook would have more than {0} characters.</source>
   <translation>Das Codebuch hätte mehr als {0} Zeichen.</translation>
  </message>
  <message>
   <source>The collection is called ‘{0}’ now.</source>
   <translation>Die Sammlung heißt jetzt ‚{0}‘.</translation>
  </message>
  <message>
   <source>The collection ‘{0}’ is gone; its articles stay.</source>
   <translation>Die Sammlung ‚{0}‘ ist fort; ihre Artikel bleiben.</translation>
  </message>
  <message>
   <source>The column grows with the text, so that a line keeps its 77 characters.</source>
   <translation>Die Spalte wächst mit dem Text, sodass eine Zeile ihre 77 Zeichen behält.</translation>
  </message>
  <message>
   <source>The columns of a file must go from {0} to names of columns.</source>
   <translation>Die Spalten einer Datei müssen von {0} zu Namen von Spalten führen.</translation>
  </message>
  <message>
   <source>The disk did not answer while “{0}” was written or read ({1}). Not saved.</source>
   <translation>Der Datenträger antwortete nicht, während „{0}“ geschrieben oder gelesen wurde ({1}). Nicht gespeichert.</translation>
  </message>
  <message>
   <source>The disk is full, so this was not saved. Everything before it is safe. Free some space and do it again.</source>
   <translation>Der Datenträger ist voll; dies wurde nicht gespeichert. Alles davor ist sicher. Platz schaffen und wiederholen.</translation>
  </message>
  <message>
   <source>The disk is full, so ‘{0}’ was not labelled. Everything before it is safe. Free some space and {1}.</source>
   <translation>Der Datenträger ist voll; ‚{0}‘ wurde nicht markiert. Alles davor ist sicher. Platz schaffen und {1}.</translation>
  </message>
  <message>
   <source>The disk is full, so “{0}” was not written. What was there before is untouched.</source>
   <translation>Der Datenträger ist voll; „{0}“ wurde nicht geschrieben. Was vorher da war, ist unberührt.</translation>
  </message>
  <message>
   <source>The edge cannot be moved further.</source>
   <translation>Der Rand lässt sich nicht weiter verschieben.</translation>
  </message>
  <message>
   <source>The export ended without saying what it wrote. Try it again.</source>
   <translation>Der Export endete, ohne zu sagen, was er schrieb. Bitte noch einmal versuchen.</translation>
  </message>
  <message>
   <source>The export was cancelled.</source>
   <translation>Der Export wurde abgebrochen.</translation>
  </message>
  <message>
   <source>The files could not be read. Try it again.</source>
   <translation>Die Dateien ließen sich nicht lesen. Noch einmal versuchen.</translation>
  </message>
  <message>
   <source>The first row names the columns</source>
   <translation>Die erste Zeile nennt die Spalten</translation>
  </message>
  <message>
   <source>The gold layer belongs to no person, so it is merged with nobody.</source>
   <translation>Die Gold-Schicht gehört niemandem und wird mit niemandem vereint.</translation>
  </message>
  <message>
   <source>The gold layer gets no packet. Name a person.</source>
   <translation>Die Gold-Schicht bekommt kein Paket. Eine Person nennen.</translation>
  </message>
  <message>
   <source>The import was cancelled; nothing came in.</source>
   <translation>Der Import wurde abgebrochen; nichts kam herein.</translation>
  </message>
  <message>
   <source>The key of a label is one digit, 1 to 9 or 0.</source>
   <translation>Die Taste eines Labels ist eine Ziffer, 1 bis 9 oder 0.</translation>
  </message>
  <message>
   <source>The label {0} is no longer in the codebook.</source>
   <translation>Das Label {0} ist nicht mehr im Codebuch.</translation>
  </message>
  <message>
   <source>The label’s name</source>
   <translation>Der Name des Labels</translation>
  </message>
  <message>
   <source>The list could not be written: {0}</source>
   <translation>Die Liste ließ sich nicht schreiben: {0}</translation>
  </message>
  <message>
   <source>The longest there is</source>
   <translation>Die längste, die es gibt</translation>
  </message>
  <message>
   <source>The merge was cancelled; nothing came in.</source>
   <translation>Das Vereinen wurde abgebrochen; nichts kam herein.</translation>
  </message>
  <message>
   <source>The name is gone; the work stays under {0}.</source>
   <translation>Der Name ist fort; die Arbeit bleibt unter {0}.</translation>
  </message>
  <message>
   <source>The name “{0}” holds characters that cannot be shown.</source>
   <translation>Der Name „{0}“ enthält Zeichen, die sich nicht zeigen lassen.</translation>
  </message>
  <message>
   <source>The note on ‘{0}’ is not saved yet. It is kept while the project is open, and shown again there.</source>
   <translation>Die Notiz zu ‚{0}‘ ist noch nicht gesichert. Sie bleibt erhalten, solange das Projekt offen ist, und wird dort wieder gezeigt.</translation>
  </message>
  <message>
   <source>The only article is trained on and evaluated on: scores will say nothing.</source>
   <translation>Mit dem einzigen Artikel wird trainiert und gemessen: Die Werte sagen nichts aus.</translation>
  </message>
  <message>
   <source>The original file of this article was changed on disk. Check the project and open a backup.</source>
   <translation>Die Originaldatei dieses Artikels wurde auf dem Datenträger verändert. Das Projekt prüfen und eine Sicherung öffnen.</translation>
  </message>
  <message>
   <source>The program ended by a mistake of its own last time; nothing was lost.</source>
   <translation>Das Programm endete letztes Mal durch einen eigenen Fehler; nichts ging verloren.</translation>
  </message>
  <message>
   <source>The program itself uses {0} in the article, as it does {1}.</source>
   <translation>Das Programm selbst benutzt {0} im Artikel, ebenso {1}.</translation>
  </message>
  <message>
   <source>The query is too long; a query holds at most {0} words.</source>
   <translation>Die Anfrage ist zu lang; höchstens {0} Wörter.</translation>
  </message>
  <message>
   <source>The query “{0}” has an opening quote without a closing one.</source>
   <translation>In der Anfrage „{0}“ fehlt ein schließendes Anführungszeichen.</translation>
  </message>
  <message>
   <source>The query “{0}” {1}.</source>
   <translation>Anfrage „{0}“: {1}.</translation>
  </message>
  <message numerus="yes">
   <source>The rule decided {0} places.</source>
   <translation>
    <numerusform>Die Regel entschied 1 Stelle.</numerusform>
    <numerusform>Die Regel entschied {0} Stellen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The rule decides {0} places</source>
   <translation>
    <numerusform>Die Regel entscheidet 1 Stelle</numerusform>
    <numerusform>Die Regel entscheidet {0} Stellen</numerusform>
   </translation>
  </message>
  <message>
   <source>The same as another one</source>
   <translation>Dieselbe wie eine andere</translation>
  </message>
  <message>
   <source>The same words carry this label already: it goes out once.</source>
   <translation>Dieselben Wörter tragen dieses Label schon: Es geht einmal hinaus.</translation>
  </message>
  <message>
   <source>The settings are back at their defaults.</source>
   <translation>Die Einstellungen haben wieder ihre Vorgaben.</translation>
  </message>
  <message>
   <source>The share lies between 0 and 1, and a batch has at least one article.</source>
   <translation>Der Anteil liegt zwischen 0 und 1, und eine Lieferung hat mindestens einen Artikel.</translation>
  </message>
  <message>
   <source>The system’s serif font</source>
   <translation>Die Serifenschrift des Systems</translation>
  </message>
  <message>
   <source>The term list of the program is in force. Terms: {0}</source>
   <translation>Die Begriffsliste des Programms gilt. Begriffe: {0}</translation>
  </message>
  <message>
   <source>The term list ‘{0}’ is in force. Terms: {1}</source>
   <translation>Die Begriffsliste ‚{0}‘ gilt. Begriffe: {1}</translation>
  </message>
  <message>
   <source>The text cannot stand there</source>
   <translation>Der Text kann dort nicht stehen</translation>
  </message>
  <message>
   <source>The text of article {0} (“{1}”) was changed on disk. Check the project and open a backup.</source>
   <translation>Der Text von Artikel {0} („{1}“) wurde auf dem Datenträger verändert. Das Projekt prüfen und eine Sicherung öffnen.</translation>
  </message>
  <message>
   <source>The window reads</source>
   <translation>Das Fenster beginnt</translation>
  </message>
  <message>
   <source>The work could not be started; nothing was changed.</source>
   <translation>Die Arbeit konnte nicht beginnen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>The work stopped before it was done; nothing was changed.</source>
   <translation>Die Arbeit brach vor dem Ende ab; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Their annotations and states join the article that is there.</source>
   <translation>Ihre Annotationen und Zustände kommen zu dem Artikel, der da ist.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Design</translation>
  </message>
  <message>
   <source>Theme of the system</source>
   <translation>Design des Systems</translation>
  </message>
  <message>
   <source>There are no annotations to write</source>
   <translation>Es gibt keine Annotationen zu schreiben</translation>
  </message>
  <message>
   <source>There are no articles yet.</source>
   <translation>Es gibt noch keine Artikel.</translation>
  </message>
  <message>
   <source>There is a collection “{0}” already.</source>
   <translation>Eine Sammlung „{0}“ gibt es schon.</translation>
  </message>
  <message>
   <source>There is a file of that name already. Choose another name.</source>
   <translation>Eine Datei dieses Namens gibt es schon. Einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>There is a label {0} already.</source>
   <translation>Es gibt schon ein Label {0}.</translation>
  </message>
  <message>
   <source>There is no annotation yet. Double-click a word, then press 1, 2 or 3.</source>
   <translation>Noch keine Annotation. Ein Wort doppelklicken, dann 1, 2 oder 3 drücken.</translation>
  </message>
  <message>
   <source>There is no annotation “{0}” in this project.</source>
   <translation>In diesem Projekt gibt es keine Annotation „{0}“.</translation>
  </message>
  <message>
   <source>There is no annotator {0} here.</source>
   <translation>Hier gibt es keinen Annotator {0}.</translation>
  </message>
  <message>
   <source>There is no annotator “{0}” in this project (there is: {1}).</source>
   <translation>In diesem Projekt gibt es niemanden namens „{0}“ (es gibt: {1}).</translation>
  </message>
  <message>
   <source>There is no article “{0}” in this project.</source>
   <translation>In diesem Projekt gibt es keinen Artikel „{0}“.</translation>
  </message>
  <message>
   <source>There is no article, so there is nothing to export.</source>
   <translation>Es gibt keinen Artikel und so nichts zu exportieren.</translation>
  </message>
  <message>
   <source>There is no article, so there is nothing to give away.</source>
   <translation>Es gibt keinen Artikel und so nichts zu verteilen.</translation>
  </message>
  <message>
   <source>There is no bookmark yet. Ctrl D sets one.</source>
   <translation>Noch kein Lesezeichen. Strg D setzt eins.</translation>
  </message>
  <message>
   <source>There is no collection “{0}” in this project.</source>
   <translation>In diesem Projekt gibt es keine Sammlung „{0}“.</translation>
  </message>
  <message>
   <source>There is no folder “{0}”.</source>
   <translation>Den Ordner „{0}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no import to undo.</source>
   <translation>Es gibt keinen Import, der rückgängig zu machen wäre.</translation>
  </message>
  <message>
   <source>There is no label “{0}” in the codebook (there is: {1}).</source>
   <translation>Im Codebuch gibt es kein Label „{0}“ (es gibt: {1}).</translation>
  </message>
  <message>
   <source>There is no label “{0}” in the codebook.</source>
   <translation>Im Codebuch gibt es kein Label „{0}“.</translation>
  </message>
  <message>
   <source>There is no line here.</source>
   <translation>Hier ist keine Zeile.</translation>
  </message>
  <message>
   <source>There is no log yet.</source>
   <translation>Es gibt noch kein Protokoll.</translation>
  </message>
  <message>
   <source>There is no merge to undo.</source>
   <translation>Es gibt kein Vereinen, das rückgängig gemacht werden kann.</translation>
  </message>
  <message>
   <source>There is no near copy of this article in the project</source>
   <translation>Im Projekt gibt es keine Fast-Kopie dieses Artikels</translation>
  </message>
  <message>
   <source>There is no near copy of this article in the project.</source>
   <translation>Im Projekt gibt es keine Fast-Kopie dieses Artikels.</translation>
  </message>
  <message>
   <source>There is no place to go back to yet.</source>
   <translation>Es gibt noch keinen Ort, zu dem es zurückgeht.</translation>
  </message>
  <message>
   <source>There is no program to open {0}.</source>
   <translation>Es gibt kein Programm, das {0} öffnet.</translation>
  </message>
  <message>
   <source>There is no project “{0}”.</source>
   <translation>Das Projekt „{0}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no reading “{0}” here; the last one is {1}.</source>
   <translation>Eine Lesart „{0}“ gibt es hier nicht; die letzte ist {1}.</translation>
  </message>
  <message>
   <source>There is no step {0}.</source>
   <translation>Einen Schritt {0} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no suggestion that fits.</source>
   <translation>Es gibt keinen passenden Vorschlag.</translation>
  </message>
  <message>
   <source>There is no text in the clipboard. Copy an article first.</source>
   <translation>In der Zwischenablage ist kein Text. Zuerst einen Artikel kopieren.</translation>
  </message>
  <message>
   <source>There is no tokenizer for the language “{0}”. Use a code such as en, de, es or xx.</source>
   <translation>Für die Sprache „{0}“ gibt es keinen Tokenizer. Ein Kürzel wie en, de, es oder xx nehmen.</translation>
  </message>
  <message>
   <source>There is no {0}.</source>
   <translation>Hier gibt es nichts dieser Art: {0}.</translation>
  </message>
  <message>
   <source>There is nobody else.</source>
   <translation>Sonst ist niemand da.</translation>
  </message>
  <message>
   <source>There is nothing to redo.</source>
   <translation>Es gibt nichts zu wiederholen.</translation>
  </message>
  <message>
   <source>There is nothing to repair here.</source>
   <translation>Hier gibt es nichts zu reparieren.</translation>
  </message>
  <message>
   <source>There is nothing to repair: these annotations have changed meanwhile.</source>
   <translation>Es gibt nichts zu reparieren: Diese Annotationen haben sich inzwischen geändert.</translation>
  </message>
  <message>
   <source>There is nothing to search for.</source>
   <translation>Es gibt nichts zu suchen.</translation>
  </message>
  <message>
   <source>There is nothing to search for: the query holds no word.</source>
   <translation>Es gibt nichts zu suchen: Die Anfrage enthält kein Wort.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>Es gibt nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <source>These annotations are {0}’s, so only {1} restores them.</source>
   <translation>Diese Annotationen gehören {0}; nur {1} stellt sie wieder her.</translation>
  </message>
  <message>
   <source>These annotations have no part in common. Take one of them, or the whole.</source>
   <translation>Diese Annotationen haben keinen gemeinsamen Teil. Eine davon nehmen oder das Ganze.</translation>
  </message>
  <message>
   <source>These words carry another label far more often.</source>
   <translation>Diese Wörter tragen weit öfter ein anderes Label.</translation>
  </message>
  <message>
   <source>These {0} passages count again.</source>
   <translation>Diese {0} Stellen zählen wieder.</translation>
  </message>
  <message>
   <source>They differ in the label too, which neither the whole nor the common part decides. Take one of them, or choose edges and label.</source>
   <translation>Sie unterscheiden sich auch im Label; darüber entscheidet weder das Ganze noch der gemeinsame Teil. Nehmen Sie eine von ihnen, oder wählen Sie Ränder und Label.</translation>
  </message>
  <message>
   <source>They hold articles of this project, as colleagues’ files do.</source>
   <translation>Sie enthalten Artikel dieses Projekts, wie die Dateien von Kolleginnen.</translation>
  </message>
  <message>
   <source>This annotation has been removed meanwhile. Nothing was changed.</source>
   <translation>Diese Annotation wurde inzwischen entfernt. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>This annotator did not finish this article.</source>
   <translation>Diesen Artikel hat dieser Annotator nicht abgeschlossen.</translation>
  </message>
  <message>
   <source>This article</source>
   <translation>Dieser Artikel</translation>
  </message>
  <message>
   <source>This article is doubtful.</source>
   <translation>Dieser Artikel ist fraglich.</translation>
  </message>
  <message>
   <source>This article is finished or skipped. Reopen it first.</source>
   <translation>Dieser Artikel ist fertig oder übersprungen. Öffnen Sie ihn zuerst wieder.</translation>
  </message>
  <message>
   <source>This article is no longer in the project.</source>
   <translation>Dieser Artikel ist nicht mehr im Projekt.</translation>
  </message>
  <message>
   <source>This article is not doubtful any more.</source>
   <translation>Dieser Artikel ist nicht mehr fraglich.</translation>
  </message>
  <message>
   <source>This article is shown whole.</source>
   <translation>Dieser Artikel wird ganz gezeigt.</translation>
  </message>
  <message>
   <source>This article is very long. This is section {0} of {1}.</source>
   <translation>Dieser Artikel ist sehr lang. Das ist Abschnitt {0} von {1}.</translation>
  </message>
  <message>
   <source>This is a draft now. Look at what changes, and publish it.</source>
   <translation>Das ist jetzt ein Entwurf. Ansehen, was sich ändert, und ihn veröffentlichen.</translation>
  </message>
  <message>
   <source>This is a remark of {0}, so only {0} changes it.</source>
   <translation>Diese Bemerkung ist von {0}; nur {0} ändert sie.</translation>
  </message>
  <message>
   <source>This is already labelled {0}.</source>
   <translation>Das ist schon als {0} markiert.</translation>
  </message>
  <message>
   <source>This is an example in the codebook already.</source>
   <translation>Das ist schon ein Beispiel im Codebuch.</translation>
  </message>
  <message>
   <source>This is how the article is now.</source>
   <translation>So ist der Artikel jetzt.</translation>
  </message>
  <message>
   <source>This is open already.</source>
   <translation>Das ist schon offen.</translation>
  </message>
  <message>
   <source>This is the article as it was. Press Esc to go back to now.</source>
   <translation>So war der Artikel. Esc führt zurück zu jetzt.</translation>
  </message>
  <message>
   <source>This is the first article.</source>
   <translation>Das ist der erste Artikel.</translation>
  </message>
  <message>
   <source>This is the first section.</source>
   <translation>Das ist der erste Abschnitt.</translation>
  </message>
  <message>
   <source>This is the last article.</source>
   <translation>Das ist der letzte Artikel.</translation>
  </message>
  <message>
   <source>This is the last section.</source>
   <translation>Das ist der letzte Abschnitt.</translation>
  </message>
  <message>
   <source>This is the only open one of its kind.</source>
   <translation>Das ist die einzige offene ihrer Art.</translation>
  </message>
  <message>
   <source>This is the only unfinished article.</source>
   <translation>Das ist der einzige offene Artikel.</translation>
  </message>
  <message>
   <source>This is the sample project: try everything, nothing here counts.</source>
   <translation>Das ist das Beispielprojekt: alles ausprobieren, nichts hier zählt.</translation>
  </message>
  <message>
   <source>This is who works here now. Change to another name first.</source>
   <translation>Diese Person arbeitet gerade hier. Zuerst zu einem anderen Namen wechseln.</translation>
  </message>
  <message>
   <source>This label is no longer in the codebook.</source>
   <translation>Dieses Label ist nicht mehr im Codebuch.</translation>
  </message>
  <message>
   <source>This line counts again in {0} articles of this source.</source>
   <translation>Diese Zeile zählt in {0} Artikeln dieser Quelle wieder.</translation>
  </message>
  <message>
   <source>This line is greyed in all articles of its source, or stands in none of them below the first line.</source>
   <translation>Diese Zeile ist in allen Artikeln ihrer Quelle ausgegraut oder steht in keinem unter der ersten Zeile.</translation>
  </message>
  <message>
   <source>This line is greyed in no article of its source.</source>
   <translation>Diese Zeile ist in keinem Artikel ihrer Quelle ausgegraut.</translation>
  </message>
  <message>
   <source>This line is greyed in {0} articles of this source now.</source>
   <translation>Diese Zeile ist jetzt in {0} Artikeln dieser Quelle ausgegraut.</translation>
  </message>
  <message>
   <source>This passage counts again.</source>
   <translation>Diese Stelle zählt wieder.</translation>
  </message>
  <message>
   <source>This passage stands in no article of the project.</source>
   <translation>Diese Stelle steht in keinem Artikel des Projekts.</translation>
  </message>
  <message>
   <source>This project has no gold layer yet. Decide a disagreement or adjudicate first.</source>
   <translation>Dieses Projekt hat noch keine Gold-Schicht. Zuerst eine Abweichung entscheiden oder schlichten.</translation>
  </message>
  <message>
   <source>This project is open for reading only: {0}.</source>
   <translation>Dieses Projekt ist nur zum Lesen offen: {0}.</translation>
  </message>
  <message>
   <source>This project lies in a {0} folder. Work on one computer at a time and close it before the folder is synchronised.</source>
   <translation>Dieses Projekt liegt in einem Ordner von {0}. Nur an einem Computer zur Zeit arbeiten und es vor dem Abgleich schließen.</translation>
  </message>
  <message>
   <source>This project lies on another computer’s disk. Only one person can work in it at a time.</source>
   <translation>Dieses Projekt liegt auf einem anderen Computer. Nur eine Person zur Zeit kann darin arbeiten.</translation>
  </message>
  <message>
   <source>This remark holds a character that cannot be stored (NUL or half a character). Type it anew.</source>
   <translation>Diese Bemerkung enthält ein Zeichen, das sich nicht speichern lässt (NUL oder ein halbes Zeichen). Bitte neu tippen.</translation>
  </message>
  <message>
   <source>This stands as it was. Nothing was changed.</source>
   <translation>Das steht, wie es war. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>This stands so already.</source>
   <translation>Das steht schon so.</translation>
  </message>
  <message>
   <source>This step belongs to no single article.</source>
   <translation>Dieser Schritt gehört zu keinem einzelnen Artikel.</translation>
  </message>
  <message>
   <source>This text holds a character that cannot be stored (NUL or half a character).</source>
   <translation>Dieser Text enthält ein Zeichen, das sich nicht speichern lässt (NUL oder ein halbes Zeichen).</translation>
  </message>
  <message>
   <source>This thread is open already.</source>
   <translation>Dieser Faden ist schon offen.</translation>
  </message>
  <message>
   <source>This thread is settled already.</source>
   <translation>Dieser Faden ist schon geklärt.</translation>
  </message>
  <message>
   <source>This was done before it could be cancelled.</source>
   <translation>Das war fertig, bevor es abgebrochen werden konnte.</translation>
  </message>
  <message>
   <source>This {0} is too long or holds a character that cannot be stored.</source>
   <translation>Dies ({0}) ist zu lang oder enthält ein Zeichen, das sich nicht speichern lässt.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>To do</source>
   <translation>Zu tun</translation>
  </message>
  <message>
   <source>To review</source>
   <translation>Zu prüfen</translation>
  </message>
  <message>
   <source>To train and evaluate, type these lines into a terminal</source>
   <translation>Zum Trainieren und Messen diese Zeilen in ein Terminal tippen</translation>
  </message>
  <message>
   <source>Together in one part</source>
   <translation>Zusammen in einem Teil</translation>
  </message>
  <message>
   <source>Token κ</source>
   <translation>Token-κ</translation>
  </message>
  <message>
   <source>Too long for the suggester</source>
   <translation>Zu lang für den Spannen-Vorschlag</translation>
  </message>
  <message>
   <source>Trade news: ACTOR, EVENT, COMMODITY</source>
   <translation>Handelsnachrichten: ACTOR, EVENT, COMMODITY</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Train</translation>
  </message>
  <message>
   <source>Training takes some minutes; README.md in the folder says more.</source>
   <translation>Das Training dauert einige Minuten; README.md im Ordner sagt mehr.</translation>
  </message>
  <message>
   <source>Training view</source>
   <translation>Trainingssicht</translation>
  </message>
  <message>
   <source>Training view: words as the model sees them</source>
   <translation>Trainingssicht: Wörter, wie das Modell sie sieht</translation>
  </message>
  <message>
   <source>Trimmed</source>
   <translation>Gekürzt</translation>
  </message>
  <message>
   <source>Turn down ‘{0}’ {1}</source>
   <translation>‚{0}‘ {1} ablehnen</translation>
  </message>
  <message>
   <source>Turned down ‘{0}’ {1}.</source>
   <translation>‚{0}‘ {1} abgelehnt.</translation>
  </message>
  <message>
   <source>Type a word. It is found in all articles, with what stands around it.</source>
   <translation>Ein Wort tippen. Es wird in allen Artikeln gefunden, mit dem, was darum steht.</translation>
  </message>
  <message>
   <source>Type one letter.</source>
   <translation>Einen Buchstaben eingeben.</translation>
  </message>
  <message>
   <source>Type the colour as #RRGGBB, for example #A05030.</source>
   <translation>Die Farbe als #RRGGBB eingeben, zum Beispiel #A05030.</translation>
  </message>
  <message>
   <source>Undid: {0}</source>
   <translation>Rückgängig gemacht: {0}</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo import</source>
   <translation>Import rückgängig</translation>
  </message>
  <message>
   <source>Undo merge</source>
   <translation>Vereinen rückgängig machen</translation>
  </message>
  <message>
   <source>Undo the chosen step of the history</source>
   <translation>Den gewählten Schritt des Verlaufs rückgängig machen</translation>
  </message>
  <message>
   <source>Undo the last change in the table</source>
   <translation>Die letzte Änderung in der Tabelle rückgängig machen</translation>
  </message>
  <message>
   <source>Undo the last decision</source>
   <translation>Die letzte Entscheidung rückgängig machen</translation>
  </message>
  <message>
   <source>Undo the last import</source>
   <translation>Den letzten Import rückgängig machen</translation>
  </message>
  <message>
   <source>Undo the last merge</source>
   <translation>Das letzte Vereinen rückgängig machen</translation>
  </message>
  <message>
   <source>Undo {0}</source>
   <translation>Rückgängig: {0}</translation>
  </message>
  <message>
   <source>Undo: {0}</source>
   <translation>Rückgängig: {0}</translation>
  </message>
  <message>
   <source>Undone: {0}</source>
   <translation>Rückgängig gemacht: {0}</translation>
  </message>
  <message>
   <source>Union</source>
   <translation>Vereinigung</translation>
  </message>
  <message>
   <source>Unitizing α</source>
   <translation>Unitizing-α</translation>
  </message>
  <message>
   <source>Unlabelled</source>
   <translation>Nicht markiert</translation>
  </message>
  <message>
   <source>Unmark</source>
   <translation>Aufheben</translation>
  </message>
  <message>
   <source>Unmark what is chosen in the list</source>
   <translation>Das in der Liste Gewählte aufheben</translation>
  </message>
  <message>
   <source>Unmark {0}</source>
   <translation>{0} aufheben</translation>
  </message>
  <message>
   <source>Unmark {0} passages</source>
   <translation>{0} Stellen aufheben</translation>
  </message>
  <message>
   <source>Unmark ‘{0}’</source>
   <translation>‚{0}‘ aufheben</translation>
  </message>
  <message>
   <source>Unmarked: {0}. Undo Ctrl Z</source>
   <translation>Aufgehoben: {0}. Rückgängig Strg Z</translation>
  </message>
  <message>
   <source>Use a label that was clicked</source>
   <translation>Ein angeklicktes Label benutzen</translation>
  </message>
  <message>
   <source>Version {0} is in force.</source>
   <translation>Fassung {0} gilt.</translation>
  </message>
  <message>
   <source>Version {0} of the codebook is in force.</source>
   <translation>Fassung {0} des Codebuchs gilt.</translation>
  </message>
  <message>
   <source>Version {0}: {1}</source>
   <translation>Fassung {0}: {1}</translation>
  </message>
  <message>
   <source>Versions and settings were copied.</source>
   <translation>Versionen und Einstellungen wurden kopiert.</translation>
  </message>
  <message>
   <source>Web address</source>
   <translation>Webadresse</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <source>Web page, table or text (*.html *.csv *.txt)</source>
   <translation>Webseite, Tabelle oder Text (*.html *.csv *.txt)</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What can be read and written</source>
   <translation>Was sich lesen und schreiben lässt</translation>
  </message>
  <message>
   <source>What comes from whom</source>
   <translation>Was von wem kommt</translation>
  </message>
  <message>
   <source>What fits</source>
   <translation>Was passt</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <source>What is said about a file must be an object with encoding, columns, delimiter, header or left_out.</source>
   <translation>Was über eine Datei gesagt wird, muss ein Objekt mit encoding, columns, delimiter, header oder left_out sein.</translation>
  </message>
  <message>
   <source>What it does</source>
   <translation>Was sie tut</translation>
  </message>
  <message>
   <source>What nobody marked cannot be counted.</source>
   <translation>Was niemand markiert hat, lässt sich nicht zählen.</translation>
  </message>
  <message>
   <source>What this belongs to is no longer in the project. Nothing was changed.</source>
   <translation>Wozu das gehört, ist nicht mehr im Projekt. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>What this would bring back has come into the project again by now. Nothing was changed.</source>
   <translation>Was dies zurückholen würde, ist inzwischen wieder im Projekt. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>What to mark</source>
   <translation>Was zu markieren ist</translation>
  </message>
  <message>
   <source>What you typed for ‘{0}’ is not saved yet.</source>
   <translation>Was Sie zu ‚{0}‘ geschrieben haben, ist noch nicht gesichert.</translation>
  </message>
  <message>
   <source>What “{0}” becomes</source>
   <translation>Was aus „{0}“ wird</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>When was it saved?</source>
   <translation>Wann wurde gespeichert?</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Where to keep it</source>
   <translation>Wo es liegen soll</translation>
  </message>
  <message>
   <source>Where two people label an article so that their agreement can be told, nothing is suggested.</source>
   <translation>Wo zwei Personen einen Artikel bearbeiten, damit sich ihre Übereinstimmung messen lässt, wird nichts vorgeschlagen.</translation>
  </message>
  <message>
   <source>Wherever they fall</source>
   <translation>Wohin sie fallen</translation>
  </message>
  <message>
   <source>Which label instead</source>
   <translation>Welches Label stattdessen</translation>
  </message>
  <message>
   <source>White space at an edge</source>
   <translation>Leerraum am Rand</translation>
  </message>
  <message>
   <source>White space only</source>
   <translation>Nur Leerraum</translation>
  </message>
  <message>
   <source>Who gets how much</source>
   <translation>Wer wie viel bekommt</translation>
  </message>
  <message>
   <source>Who has what</source>
   <translation>Wer was hat</translation>
  </message>
  <message>
   <source>Who has what, and how far they are</source>
   <translation>Wer was hat und wie weit alle sind</translation>
  </message>
  <message>
   <source>Who labels what</source>
   <translation>Wer was markiert</translation>
  </message>
  <message>
   <source>Who must agree</source>
   <translation>Wer zustimmen muss</translation>
  </message>
  <message>
   <source>Whole project</source>
   <translation>Ganzes Projekt</translation>
  </message>
  <message>
   <source>Whose annotations</source>
   <translation>Wessen Annotationen</translation>
  </message>
  <message>
   <source>Whose labels</source>
   <translation>Wessen Labels</translation>
  </message>
  <message>
   <source>Why is this article skipped?</source>
   <translation>Warum wird dieser Artikel übersprungen?</translation>
  </message>
  <message>
   <source>Why it is an example, or not</source>
   <translation>Warum es ein Beispiel ist, oder nicht</translation>
  </message>
  <message>
   <source>Widen to the word</source>
   <translation>Auf das Wort erweitern</translation>
  </message>
  <message>
   <source>Widen what is selected to whole words</source>
   <translation>Auswahl auf ganze Wörter erweitern</translation>
  </message>
  <message>
   <source>Widened to the word</source>
   <translation>Auf das Wort erweitert</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <source>With a note</source>
   <translation>Mit Notiz</translation>
  </message>
  <message>
   <source>With its labelling configuration. Without doubts.</source>
   <translation>Mit der Konfiguration zum Markieren. Ohne Zweifel.</translation>
  </message>
  <message>
   <source>With near copies</source>
   <translation>Mit Fast-Kopien</translation>
  </message>
  <message>
   <source>With the label’s name</source>
   <translation>Mit dem Namen des Labels</translation>
  </message>
  <message>
   <source>Without attributes, notes and doubts.</source>
   <translation>Ohne Merkmale, Notizen und Zweifel.</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>Word</translation>
  </message>
  <message>
   <source>Words are split while the articles come in; you can go on labelling.</source>
   <translation>Wörter werden zerlegt, während die Artikel hereinkommen; Sie können weiter markieren.</translation>
  </message>
  <message>
   <source>Words as a model sees them, and what an export would not carry</source>
   <translation>Wörter, wie ein Modell sie sieht, und was ein Export nicht mitnähme</translation>
  </message>
  <message>
   <source>Work as</source>
   <translation>Arbeiten als</translation>
  </message>
  <message>
   <source>Work as {0}</source>
   <translation>Als {0} arbeiten</translation>
  </message>
  <message>
   <source>Work that is done twice needs two annotators.</source>
   <translation>Doppelte Arbeit braucht zwei Annotatoren.</translation>
  </message>
  <message>
   <source>Work under a new name</source>
   <translation>Unter einem neuen Namen arbeiten</translation>
  </message>
  <message>
   <source>Working out what will be written…</source>
   <translation>Es wird ermittelt, was geschrieben wird…</translation>
  </message>
  <message>
   <source>Write a comment</source>
   <translation>Einen Kommentar schreiben</translation>
  </message>
  <message>
   <source>Write a note in the list</source>
   <translation>Eine Notiz in der Liste schreiben</translation>
  </message>
  <message>
   <source>Write a note on an annotation</source>
   <translation>Eine Notiz zu einer Annotation schreiben</translation>
  </message>
  <message>
   <source>Write a note or attributes</source>
   <translation>Eine Notiz oder Merkmale schreiben</translation>
  </message>
  <message>
   <source>Write metadata of articles</source>
   <translation>Metadaten von Artikeln schreiben</translation>
  </message>
  <message>
   <source>Write packets for everybody</source>
   <translation>Pakete für alle schreiben</translation>
  </message>
  <message>
   <source>Write packets…</source>
   <translation>Pakete schreiben…</translation>
  </message>
  <message>
   <source>Write the codebook</source>
   <translation>Das Codebuch schreiben</translation>
  </message>
  <message>
   <source>Write the codebook to a file…</source>
   <translation>Das Codebuch in eine Datei schreiben…</translation>
  </message>
  <message>
   <source>Written without</source>
   <translation>Ohne dies geschrieben</translation>
  </message>
  <message numerus="yes">
   <source>Wrote {0} packets. The articles’ original files stay here.</source>
   <translation>
    <numerusform>1 Paket geschrieben. Die Originaldateien der Artikel bleiben hier.</numerusform>
    <numerusform>{0} Pakete geschrieben. Die Originaldateien der Artikel bleiben hier.</numerusform>
   </translation>
  </message>
  <message>
   <source>You have finished {0} of {1} articles.</source>
   <translation>Sie haben {0} von {1} Artikeln abgeschlossen.</translation>
  </message>
  <message>
   <source>You label as {0}</source>
   <translation>Sie markieren als {0}</translation>
  </message>
  <message>
   <source>You see what merging would bring before it does.</source>
   <translation>Was es bringen würde, ist vorher zu sehen.</translation>
  </message>
  <message>
   <source>You work as {0} here, because this project was made under that name.</source>
   <translation>Sie arbeiten hier als {0}, weil dieses Projekt unter diesem Namen angelegt wurde.</translation>
  </message>
  <message>
   <source>You work as {0} here: this packet was made for {0}.</source>
   <translation>Sie arbeiten hier als {0}: Dieses Paket wurde für {0} angelegt.</translation>
  </message>
  <message>
   <source>You work as {0} now.</source>
   <translation>Sie arbeiten jetzt als {0}.</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <source>Your name. Every annotation carries it. Click to change it.</source>
   <translation>Ihr Name. Jede Annotation trägt ihn. Klicken, um ihn zu ändern.</translation>
  </message>
  <message>
   <source>Your pace</source>
   <translation>Ihr Tempo</translation>
  </message>
  <message>
   <source>Your work is among its backups.</source>
   <translation>Ihre Arbeit ist unter seinen Sicherungen.</translation>
  </message>
  <message>
   <source>a colleague</source>
   <translation>einer Kollegin</translation>
  </message>
  <message>
   <source>a copy, skipped</source>
   <translation>eine Kopie, übersprungen</translation>
  </message>
  <message>
   <source>a link names a region that is not there</source>
   <translation>eine Verbindung nennt einen Bereich, den es nicht gibt</translation>
  </message>
  <message>
   <source>above: {0} · below: articles · annotations</source>
   <translation>oben: {0} · unten: Artikel · Annotationen</translation>
  </message>
  <message>
   <source>accept</source>
   <translation>annehmen</translation>
  </message>
  <message>
   <source>accept sentence</source>
   <translation>Satz annehmen</translation>
  </message>
  <message>
   <source>advertisement</source>
   <translation>Werbung</translation>
  </message>
  <message>
   <source>agency line</source>
   <translation>Agenturzeile</translation>
  </message>
  <message>
   <source>agreed</source>
   <translation>einig</translation>
  </message>
  <message>
   <source>agreement by characters of {0} and {1}</source>
   <translation>Übereinstimmung nach Zeichen von {0} und {1}</translation>
  </message>
  <message>
   <source>all annotations</source>
   <translation>alle Annotationen</translation>
  </message>
  <message>
   <source>all articles</source>
   <translation>alle Artikel</translation>
  </message>
  <message>
   <source>all keys</source>
   <translation>alle Tasten</translation>
  </message>
  <message>
   <source>all like this…</source>
   <translation>alle wie dieses…</translation>
  </message>
  <message>
   <source>all of them</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>an entry of “work” names no annotator</source>
   <translation>ein Eintrag von „work“ nennt keinen Annotator</translation>
  </message>
  <message>
   <source>another view of the document, with {0} entries, did not come in</source>
   <translation>eine andere Sicht des Dokuments mit {0} Einträgen kam nicht herein</translation>
  </message>
  <message>
   <source>any command</source>
   <translation>jeder Befehl</translation>
  </message>
  <message>
   <source>article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>article doubtful</source>
   <translation>Artikel fraglich</translation>
  </message>
  <message>
   <source>article note</source>
   <translation>Notiz zum Artikel</translation>
  </message>
  <message>
   <source>article only</source>
   <translation>nur der Artikel</translation>
  </message>
  <message>
   <source>article {0}</source>
   <translation>Artikel {0}</translation>
  </message>
  <message>
   <source>article {0}, {1}</source>
   <translation>Artikel {0}, {1}</translation>
  </message>
  <message>
   <source>article {0}:</source>
   <translation>Artikel {0}:</translation>
  </message>
  <message>
   <source>article {0}: </source>
   <translation>Artikel {0}: </translation>
  </message>
  <message>
   <source>as an example</source>
   <translation>als Beispiel</translation>
  </message>
  <message>
   <source>at least {0}</source>
   <translation>mindestens {0}</translation>
  </message>
  <message>
   <source>attachment {0}</source>
   <translation>Anhang {0}</translation>
  </message>
  <message>
   <source>attributes</source>
   <translation>Attribute</translation>
  </message>
  <message>
   <source>back</source>
   <translation>zurück</translation>
  </message>
  <message>
   <source>becomes</source>
   <translation>wird zu</translation>
  </message>
  <message>
   <source>becomes {0}</source>
   <translation>wird {0}</translation>
  </message>
  <message>
   <source>begins before the text</source>
   <translation>beginnt vor dem Text</translation>
  </message>
  <message>
   <source>boilerplate</source>
   <translation>Beiwerk</translation>
  </message>
  <message>
   <source>bookmark</source>
   <translation>Lesezeichen</translation>
  </message>
  <message>
   <source>bookmarks</source>
   <translation>Lesezeichen gehen</translation>
  </message>
  <message>
   <source>breaks off in the story of line {0}</source>
   <translation>bricht in der Meldung von Zeile {0} ab</translation>
  </message>
  <message>
   <source>brings a document type, which such a file never has</source>
   <translation>bringt einen Dokumenttyp mit, den so eine Datei nie hat</translation>
  </message>
  <message>
   <source>by word</source>
   <translation>nach Wörtern</translation>
  </message>
  <message>
   <source>cannot be read after row {0} ({1})</source>
   <translation>lässt sich nach Zeile {0} nicht lesen ({1})</translation>
  </message>
  <message>
   <source>cannot be read as a table from line {0} on ({1})</source>
   <translation>lässt sich ab Zeile {0} nicht als Tabelle lesen ({1})</translation>
  </message>
  <message>
   <source>check</source>
   <translation>prüfen</translation>
  </message>
  <message>
   <source>close</source>
   <translation>schließen</translation>
  </message>
  <message>
   <source>codes</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>columns found</source>
   <translation>Spalten gefunden</translation>
  </message>
  <message>
   <source>commands, articles, labels, settings</source>
   <translation>Befehle, Artikel, Labels, Einstellungen</translation>
  </message>
  <message>
   <source>common part</source>
   <translation>gemeinsamer Teil</translation>
  </message>
  <message>
   <source>cookie notice</source>
   <translation>Cookie-Hinweis</translation>
  </message>
  <message>
   <source>copyright</source>
   <translation>Urheberrecht</translation>
  </message>
  <message>
   <source>could not be read ({0}: {1})</source>
   <translation>ließ sich nicht lesen ({0}: {1})</translation>
  </message>
  <message>
   <source>could not be read: it made the program that reads it fail</source>
   <translation>ließ sich nicht lesen: Das lesende Programm ist daran gescheitert</translation>
  </message>
  <message>
   <source>covers nothing but a line break or byte order mark</source>
   <translation>deckt nichts als einen Zeilenumbruch oder eine Bytereihenfolge-Marke</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>d. MMMM</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d. MMMM yyyy</translation>
  </message>
  <message>
   <source>ddd d MMMM</source>
   <translation>ddd, d. MMMM</translation>
  </message>
  <message>
   <source>declares a document type, which is refused: it could make a small file endless</source>
   <translation>erklärt einen Dokumenttyp, was abgelehnt wird: Er könnte eine kleine Datei endlos machen</translation>
  </message>
  <message>
   <source>definition</source>
   <translation>Definition</translation>
  </message>
  <message>
   <source>do it again</source>
   <translation>noch einmal tun</translation>
  </message>
  <message>
   <source>doubtful</source>
   <translation>fraglich</translation>
  </message>
  <message>
   <source>doubtful article</source>
   <translation>fraglicher Artikel</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>ends beyond the text of {0} characters</source>
   <translation>endet jenseits des Textes von {0} Zeichen</translation>
  </message>
  <message>
   <source>entry {0} of “relations” is no link of doccano’s format</source>
   <translation>Eintrag {0} von „relations“ ist keine Verbindung im Format von doccano</translation>
  </message>
  <message>
   <source>entry {0} of “{1}” has the id {2}, which another one has too</source>
   <translation>Eintrag {0} von „{1}“ hat die ID {2}, die auch ein anderer hat</translation>
  </message>
  <message>
   <source>entry {0} of “{1}” is no span of doccano’s format</source>
   <translation>Eintrag {0} von „{1}“ ist keine Spanne im Format von doccano</translation>
  </message>
  <message>
   <source>entry {0} of “{1}” is no triple of start, end and label</source>
   <translation>Eintrag {0} von „{1}“ besteht nicht aus Anfang, Ende und Label</translation>
  </message>
  <message>
   <source>everybody</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>exact F1 of {0} and {1} with 95% interval</source>
   <translation>genaues F1 von {0} und {1} mit 95-%-Intervall</translation>
  </message>
  <message>
   <source>exact agreement of {0} and {1}</source>
   <translation>genaue Übereinstimmung von {0} und {1}</translation>
  </message>
  <message>
   <source>examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>export</source>
   <translation>exportieren</translation>
  </message>
  <message>
   <source>filter articles</source>
   <translation>Artikel filtern</translation>
  </message>
  <message>
   <source>filter the list</source>
   <translation>Liste filtern</translation>
  </message>
  <message>
   <source>find here</source>
   <translation>hier suchen</translation>
  </message>
  <message>
   <source>finish, next</source>
   <translation>fertig, weiter</translation>
  </message>
  <message>
   <source>finish, next article</source>
   <translation>fertig, nächster Artikel</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>abgeschlossen</translation>
  </message>
  <message>
   <source>finished article</source>
   <translation>abgeschlossener Artikel</translation>
  </message>
  <message>
   <source>from clipboard</source>
   <translation>aus Ablage</translation>
  </message>
  <message>
   <source>gold layer</source>
   <translation>Gold-Schicht</translation>
  </message>
  <message>
   <source>greyed</source>
   <translation>ausgegraut</translation>
  </message>
  <message>
   <source>guessed</source>
   <translation>geraten</translation>
  </message>
  <message>
   <source>guideline</source>
   <translation>Richtlinie</translation>
  </message>
  <message>
   <source>has a NUL in its note or attributes</source>
   <translation>hat ein NUL in Notiz oder Merkmalen</translation>
  </message>
  <message>
   <source>has a NUL in its “{0}”</source>
   <translation>hat ein NUL in „{0}“</translation>
  </message>
  <message>
   <source>has a fragment that</source>
   <translation>hat ein Stück, das nicht passt:</translation>
  </message>
  <message>
   <source>has a group of rows of more than {0} MB when unpacked</source>
   <translation>hat eine Zeilengruppe von mehr als {0} MB, wenn sie ausgepackt ist</translation>
  </message>
  <message>
   <source>has a kind that is not one of {0}</source>
   <translation>hat eine Art, die keine von diesen ist: {0}</translation>
  </message>
  <message>
   <source>has a line of more than {0} MB</source>
   <translation>hat eine Zeile von mehr als {0} MB</translation>
  </message>
  <message>
   <source>has a line of more than {0} MB, line {1}</source>
   <translation>hat eine Zeile von mehr als {0} MB, Zeile {1}</translation>
  </message>
  <message>
   <source>has a part “{0}” that</source>
   <translation>hat einen Teil „{0}“, der nicht passt:</translation>
  </message>
  <message>
   <source>has a piece that lies beyond the text, or is empty or reversed</source>
   <translation>hat ein Stück, das jenseits des Textes liegt, leer oder verkehrt ist</translation>
  </message>
  <message>
   <source>has a story of more than {0} MB at line {1}</source>
   <translation>hat eine Meldung von mehr als {0} MB in Zeile {1}</translation>
  </message>
  <message>
   <source>has a tag that has no name: {0}</source>
   <translation>hat ein Tag, das keinen Namen hat: {0}</translation>
  </message>
  <message>
   <source>has a {0} of {1} characters; the limit is {2}</source>
   <translation>hat ein {0} von {1} Zeichen; die Grenze ist {2}</translation>
  </message>
  <message>
   <source>has a {0} that is not a string</source>
   <translation>hat ein {0}, das keine Zeichenkette ist</translation>
  </message>
  <message>
   <source>has a {0} with a control character (U+{1})</source>
   <translation>hat ein {0} mit einem Steuerzeichen (U+{1})</translation>
  </message>
  <message>
   <source>has a “flag” that is neither true nor false</source>
   <translation>hat ein „flag“, das weder wahr noch falsch ist</translation>
  </message>
  <message>
   <source>has a “made” that is not one of {0}</source>
   <translation>hat ein „made“, das keines von diesen ist: {0}</translation>
  </message>
  <message>
   <source>has a “text” that is not a string</source>
   <translation>hat ein „text“, das keine Zeichenkette ist</translation>
  </message>
  <message>
   <source>has a “{0}” that is not a string</source>
   <translation>hat ein „{0}“, das keine Zeichenkette ist</translation>
  </message>
  <message>
   <source>has an annotation without a list of results</source>
   <translation>hat eine Annotation ohne Liste von Ergebnissen</translation>
  </message>
  <message>
   <source>has an attribute “{0}” that is not a plain value</source>
   <translation>hat ein Merkmal „{0}“, das kein einfacher Wert ist</translation>
  </message>
  <message>
   <source>has an empty {0}</source>
   <translation>hat ein leeres {0}</translation>
  </message>
  <message>
   <source>has near copies</source>
   <translation>hat Fast-Kopien</translation>
  </message>
  <message>
   <source>has no column that looks like a text</source>
   <translation>hat keine Spalte, die nach einem Text aussieht</translation>
  </message>
  <message>
   <source>has no column that looks like a text; name one of {0} as text</source>
   <translation>hat keine Spalte, die nach einem Text aussieht; eine von {0} als Text nennen</translation>
  </message>
  <message>
   <source>has no column “{0}”; its columns are {1}</source>
   <translation>hat keine Spalte „{0}“; ihre Spalten sind {1}</translation>
  </message>
  <message>
   <source>has no list of tokens with as many tags</source>
   <translation>hat keine Liste von Tokens mit ebenso vielen Tags</translation>
  </message>
  <message>
   <source>has no pages</source>
   <translation>hat keine Seiten</translation>
  </message>
  <message>
   <source>has no text in column “{0}”</source>
   <translation>hat keinen Text in der Spalte „{0}“</translation>
  </message>
  <message>
   <source>has no text in its “data”</source>
   <translation>hat keinen Text in „data“</translation>
  </message>
  <message>
   <source>has no whole number as its {0}</source>
   <translation>hat keine ganze Zahl als {0}</translation>
  </message>
  <message>
   <source>has no {0}</source>
   <translation>hat kein {0}</translation>
  </message>
  <message>
   <source>has no “text”</source>
   <translation>hat kein „text“</translation>
  </message>
  <message>
   <source>has no “text” that is a string</source>
   <translation>hat kein „text“, das eine Zeichenkette ist</translation>
  </message>
  <message>
   <source>has no “{0}”</source>
   <translation>hat kein „{0}“</translation>
  </message>
  <message>
   <source>has numbers as tags, and no card (README.md) or dataset_info.json beside it names them</source>
   <translation>hat Zahlen als Tags, und keine Karte (README.md) oder dataset_info.json daneben nennt ihre Namen</translation>
  </message>
  <message>
   <source>has sentences that overlap: the offsets of its tokens do not fit its texts</source>
   <translation>hat Sätze, die sich überlappen: Die Positionen der Tokens passen nicht zu den Texten</translation>
  </message>
  <message>
   <source>has the key “{0}” twice</source>
   <translation>hat den Schlüssel „{0}“ zweimal</translation>
  </message>
  <message>
   <source>has {0} more lines that are no columns</source>
   <translation>hat {0} weitere Zeilen, die keine Spalten sind</translation>
  </message>
  <message>
   <source>has {0} pages; the limit is {1}</source>
   <translation>hat {0} Seiten; die Grenze ist {1}</translation>
  </message>
  <message>
   <source>has {0} words without a verdict, which come in as not labelled</source>
   <translation>hat {0} Wörter ohne Urteil, die als nicht markiert hereinkommen</translation>
  </message>
  <message>
   <source>has “attributes” that are not an object</source>
   <translation>hat „attributes“, die kein Objekt sind</translation>
  </message>
  <message>
   <source>has “fragments” that are not pairs of offsets</source>
   <translation>hat „fragments“, die keine Paare von Positionen sind</translation>
  </message>
  <message>
   <source>hide marks</source>
   <translation>Markierungen weg</translation>
  </message>
  <message>
   <source>history</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>holds a NUL (U+0000) at character {0}</source>
   <translation>enthält ein NUL (U+0000) beim Zeichen {0}</translation>
  </message>
  <message>
   <source>holds a lone surrogate (U+{0})</source>
   <translation>enthält ein einzelnes Surrogat (U+{0})</translation>
  </message>
  <message>
   <source>holds a number of {0} digits</source>
   <translation>enthält eine Zahl von {0} Ziffern</translation>
  </message>
  <message>
   <source>holds no Reuters story</source>
   <translation>enthält keine Reuters-Meldung</translation>
  </message>
  <message>
   <source>holds no article</source>
   <translation>enthält keinen Artikel</translation>
  </message>
  <message>
   <source>holds no article: nothing is left after cleaning</source>
   <translation>enthält keinen Artikel: Nach dem Säubern bleibt nichts</translation>
  </message>
  <message>
   <source>holds no document</source>
   <translation>enthält kein Dokument</translation>
  </message>
  <message>
   <source>holds no row</source>
   <translation>enthält keine Zeile</translation>
  </message>
  <message>
   <source>holds no row besides its header</source>
   <translation>enthält keine Zeile außer dem Kopf</translation>
  </message>
  <message>
   <source>holds no sentence</source>
   <translation>enthält keinen Satz</translation>
  </message>
  <message>
   <source>holds no sheet with cells</source>
   <translation>enthält kein Blatt mit Zellen</translation>
  </message>
  <message>
   <source>holds no text</source>
   <translation>enthält keinen Text</translation>
  </message>
  <message>
   <source>holds no text: it has no sofa with a sofaString</source>
   <translation>enthält keinen Text: Es gibt keine Sofa mit sofaString</translation>
  </message>
  <message>
   <source>holds the number {0}, which is too large</source>
   <translation>enthält die Zahl {0}, die zu groß ist</translation>
  </message>
  <message>
   <source>holds {0} characters, more than the {1} of an article; split it first</source>
   <translation>enthält {0} Zeichen, mehr als die {1} eines Artikels; zuerst aufteilen</translation>
  </message>
  <message>
   <source>holds {0} files; the limit is {1}</source>
   <translation>enthält {0} Dateien; die Grenze ist {1}</translation>
  </message>
  <message>
   <source>holds {0}, which is not JSON</source>
   <translation>enthält {0}, was kein JSON ist</translation>
  </message>
  <message>
   <source>import</source>
   <translation>importieren</translation>
  </message>
  <message>
   <source>in 1 of {1} articles</source>
   <translation>in 1 von {1} Artikeln</translation>
  </message>
  <message>
   <source>in hand for the mouse</source>
   <translation>in der Hand für die Maus</translation>
  </message>
  <message>
   <source>in progress</source>
   <translation>in Arbeit</translation>
  </message>
  <message>
   <source>in use again</source>
   <translation>wieder benutzt</translation>
  </message>
  <message>
   <source>in {0} of {1} articles</source>
   <translation>in {0} von {1} Artikeln</translation>
  </message>
  <message>
   <source>is WebAnno TSV {0}, and only 3 is read; export it again as TSV 3 or as UIMA XMI</source>
   <translation>ist WebAnno TSV {0}, und nur 3 wird gelesen; noch einmal als TSV 3 oder als UIMA XMI exportieren</translation>
  </message>
  <message>
   <source>is a Parquet file, which needs the library pyarrow; install pyarrow</source>
   <translation>ist eine Parquet-Datei und braucht die Bibliothek pyarrow; pyarrow installieren</translation>
  </message>
  <message>
   <source>is a codebook and holds no article; import it by itself to take its labels</source>
   <translation>ist ein Codebuch und enthält keinen Artikel; für seine Labels allein importieren</translation>
  </message>
  <message>
   <source>is a document that spaCy cannot read ({0})</source>
   <translation>ist ein Dokument, das spaCy nicht lesen kann ({0})</translation>
  </message>
  <message>
   <source>is a hidden file, which is not a format that can be read</source>
   <translation>ist eine versteckte Datei und kein Format, das sich lesen lässt</translation>
  </message>
  <message>
   <source>is a hidden folder, which is not a format that can be read</source>
   <translation>ist ein versteckter Ordner und kein Format, das sich lesen lässt</translation>
  </message>
  <message>
   <source>is a link</source>
   <translation>ist ein Verweis</translation>
  </message>
  <message>
   <source>is a link to a folder that holds it</source>
   <translation>ist ein Verweis auf einen Ordner, in dem er selbst liegt</translation>
  </message>
  <message>
   <source>is a scan: {0} no text; use text recognition (OCR) first</source>
   <translation>ist ein Scan: {0} kein Text; zuerst Texterkennung (OCR) anwenden</translation>
  </message>
  <message>
   <source>is a tar archive, which cannot be read; unpack it and import the folder</source>
   <translation>ist ein tar-Archiv, das sich nicht lesen lässt; auspacken und den Ordner importieren</translation>
  </message>
  <message>
   <source>is an archive in an archive; unpack it first</source>
   <translation>ist ein Archiv in einem Archiv; zuerst auspacken</translation>
  </message>
  <message>
   <source>is an old or locked {0}; save it without a password in today's format</source>
   <translation>ist ein altes oder gesperrtes {0}; ohne Passwort im heutigen Format speichern</translation>
  </message>
  <message>
   <source>is broken off: its end is missing</source>
   <translation>ist abgebrochen: Das Ende fehlt</translation>
  </message>
  <message>
   <source>is damaged ({0})</source>
   <translation>ist beschädigt ({0})</translation>
  </message>
  <message>
   <source>is damaged in the archive ({0})</source>
   <translation>ist im Archiv beschädigt ({0})</translation>
  </message>
  <message>
   <source>is damaged or no PDF ({0})</source>
   <translation>ist beschädigt oder kein PDF ({0})</translation>
  </message>
  <message>
   <source>is damaged or no archive ({0})</source>
   <translation>ist beschädigt oder kein Archiv ({0})</translation>
  </message>
  <message>
   <source>is damaged utf-8: byte 0x{0} at position {1} does not fit</source>
   <translation>ist beschädigtes UTF-8: Byte 0x{0} an Position {1} passt nicht</translation>
  </message>
  <message>
   <source>is empty</source>
   <translation>ist leer</translation>
  </message>
  <message>
   <source>is empty or reversed</source>
   <translation>ist leer oder verkehrt</translation>
  </message>
  <message>
   <source>is in {0}, which columns are not read in; save it as UTF-8</source>
   <translation>ist in {0}, worin Spalten nicht gelesen werden; als UTF-8 speichern</translation>
  </message>
  <message>
   <source>is locked in a way that cannot be opened here</source>
   <translation>ist so gesperrt, dass es sich hier nicht öffnen lässt</translation>
  </message>
  <message>
   <source>is locked with a password</source>
   <translation>ist mit einem Passwort gesperrt</translation>
  </message>
  <message>
   <source>is longer than {0} MB</source>
   <translation>ist länger als {0} MB</translation>
  </message>
  <message>
   <source>is longer than {0} signs, so these are no columns</source>
   <translation>ist länger als {0} Zeichen; das sind keine Spalten</translation>
  </message>
  <message>
   <source>is nested deeper than {0} folders</source>
   <translation>ist tiefer als {0} Ordner verschachtelt</translation>
  </message>
  <message>
   <source>is nested deeper than {0} levels</source>
   <translation>ist tiefer als {0} Ebenen verschachtelt</translation>
  </message>
  <message>
   <source>is nested too deeply</source>
   <translation>ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>is no DocBin that spaCy can read ({0})</source>
   <translation>ist kein DocBin, das spaCy lesen kann ({0})</translation>
  </message>
  <message>
   <source>is no DocBin: it cannot be unpacked</source>
   <translation>ist kein DocBin: Es lässt sich nicht auspacken</translation>
  </message>
  <message>
   <source>is no Parquet file that can be read: {0}</source>
   <translation>ist keine lesbare Parquet-Datei: {0}</translation>
  </message>
  <message>
   <source>is no REFI-QDA codebook</source>
   <translation>ist kein REFI-QDA-Codebuch</translation>
  </message>
  <message>
   <source>is no Reuters story</source>
   <translation>ist keine Reuters-Meldung</translation>
  </message>
  <message>
   <source>is no WebAnno TSV: it does not begin with #FORMAT=WebAnno TSV</source>
   <translation>ist kein WebAnno TSV: Es beginnt nicht mit #FORMAT=WebAnno TSV</translation>
  </message>
  <message>
   <source>is no line of brat’s format: “{0}”</source>
   <translation>ist keine Zeile im Format von brat: „{0}“</translation>
  </message>
  <message>
   <source>is no line of columns with a tag at the end: “{0}”</source>
   <translation>ist keine Zeile aus Spalten mit einem Tag am Ende: „{0}“</translation>
  </message>
  <message>
   <source>is no pair of a text and its entities</source>
   <translation>ist kein Paar aus einem Text und seinen Entitäten</translation>
  </message>
  <message>
   <source>is no row of a token: “{0}”</source>
   <translation>ist keine Zeile eines Tokens: „{0}“</translation>
  </message>
  <message>
   <source>is no span of brat’s format: “{0}”</source>
   <translation>ist keine Spanne im Format von brat: „{0}“</translation>
  </message>
  <message>
   <source>is no task of Label Studio: it has no “data”</source>
   <translation>ist keine Aufgabe von Label Studio: Sie hat kein „data“</translation>
  </message>
  <message>
   <source>is no {0}</source>
   <translation>ist kein {0}</translation>
  </message>
  <message>
   <source>is not JSON: {0}{1} {2}</source>
   <translation>ist kein JSON: {0}{1} {2}</translation>
  </message>
  <message>
   <source>is not XML: {0}</source>
   <translation>ist kein XML: {0}</translation>
  </message>
  <message>
   <source>is not a JSON object</source>
   <translation>ist kein JSON-Objekt</translation>
  </message>
  <message>
   <source>is not a format that can be read</source>
   <translation>ist kein Format, das sich lesen lässt</translation>
  </message>
  <message>
   <source>is not a regular file</source>
   <translation>ist keine gewöhnliche Datei</translation>
  </message>
  <message>
   <source>is not an object</source>
   <translation>ist kein Objekt</translation>
  </message>
  <message>
   <source>is not an object with “format” and “body”</source>
   <translation>ist kein Objekt mit „format“ und „body“</translation>
  </message>
  <message>
   <source>is not utf-8: byte 0x{0} does not fit; name its encoding, for example --encoding cp1252 or latin-1</source>
   <translation>ist nicht UTF-8: Byte 0x{0} passt nicht; die Kodierung nennen, zum Beispiel --encoding cp1252 oder latin-1</translation>
  </message>
  <message>
   <source>is not utf-8: it holds {0} (byte 0x{1} at position {2})</source>
   <translation>ist nicht UTF-8: enthält {0} (Byte 0x{1} an Position {2})</translation>
  </message>
  <message>
   <source>is not {0}: byte 0x{1} in line {2} does not fit</source>
   <translation>ist nicht {0}: Byte 0x{1} in Zeile {2} passt nicht</translation>
  </message>
  <message>
   <source>is not {0}: byte {1} at position {2} does not fit</source>
   <translation>ist nicht {0}: Byte {1} an Position {2} passt nicht</translation>
  </message>
  <message>
   <source>is not {0}: byte {1} does not fit</source>
   <translation>ist nicht {0}: Byte {1} passt nicht</translation>
  </message>
  <message>
   <source>is not {0}: byte {1} of the story does not fit</source>
   <translation>ist nicht {0}: Byte {1} der Meldung passt nicht</translation>
  </message>
  <message>
   <source>is not {0}: {1} does not fit; {2}</source>
   <translation>ist nicht {0}: {1} passt nicht; {2}</translation>
  </message>
  <message>
   <source>is not {0}{1}; name its encoding, for example --encoding latin-1</source>
   <translation>ist nicht {0}{1}; die Kodierung nennen, zum Beispiel --encoding latin-1</translation>
  </message>
  <message>
   <source>is spaCy 2’s training format; make it a DocBin with `python -m spacy convert`</source>
   <translation>ist das Trainingsformat von spaCy 2; mit `python -m spacy convert` ein DocBin daraus machen</translation>
  </message>
  <message>
   <source>its encoding was guessed as {0}</source>
   <translation>die Kodierung wurde geraten: {0}</translation>
  </message>
  <message>
   <source>its text</source>
   <translation>der Text</translation>
  </message>
  <message>
   <source>its {0} pictures and no text</source>
   <translation>{0} Bilder und kein Text</translation>
  </message>
  <message>
   <source>key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <source>key {0}</source>
   <translation>Taste {0}</translation>
  </message>
  <message>
   <source>label</source>
   <translation>markieren</translation>
  </message>
  <message>
   <source>label it</source>
   <translation>es markieren</translation>
  </message>
  <message>
   <source>labelling</source>
   <translation>Markieren</translation>
  </message>
  <message>
   <source>leave them open</source>
   <translation>offen lassen</translation>
  </message>
  <message>
   <source>leave to people</source>
   <translation>Menschen überlassen</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>weggelassen</translation>
  </message>
  <message>
   <source>lies beyond the text of {0} characters, or in the middle of one</source>
   <translation>liegt jenseits des Textes von {0} Zeichen oder mitten in einem</translation>
  </message>
  <message>
   <source>line</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>line ends</source>
   <translation>Zeilenenden</translation>
  </message>
  <message>
   <source>line everywhere</source>
   <translation>Zeile überall</translation>
  </message>
  <message>
   <source>line {0}</source>
   <translation>Zeile {0}</translation>
  </message>
  <message>
   <source>link to more</source>
   <translation>Verweis auf mehr</translation>
  </message>
  <message>
   <source>longer selection</source>
   <translation>längere Auswahl</translation>
  </message>
  <message>
   <source>marks no documents, so it became {0} articles of about {1} characters</source>
   <translation>nennt keine Dokumente und wurde zu {0} Artikeln von etwa {1} Zeichen</translation>
  </message>
  <message>
   <source>matches</source>
   <translation>Treffer</translation>
  </message>
  <message>
   <source>merged</source>
   <translation>vereint</translation>
  </message>
  <message>
   <source>model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>more than half</source>
   <translation>mehr als die Hälfte</translation>
  </message>
  <message>
   <source>move the end</source>
   <translation>Ende bewegen</translation>
  </message>
  <message>
   <source>move the start</source>
   <translation>Anfang bewegen</translation>
  </message>
  <message>
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>names {0} a second time</source>
   <translation>nennt {0} ein zweites Mal</translation>
  </message>
  <message>
   <source>needs more memory than there is</source>
   <translation>braucht mehr Speicher, als da ist</translation>
  </message>
  <message>
   <source>needs too much memory to read</source>
   <translation>braucht zum Lesen zu viel Speicher</translation>
  </message>
  <message>
   <source>neither</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>new project</source>
   <translation>neues Projekt</translation>
  </message>
  <message>
   <source>next annotation</source>
   <translation>nächste Annotation</translation>
  </message>
  <message>
   <source>next label</source>
   <translation>nächstes Label</translation>
  </message>
  <message>
   <source>next panel</source>
   <translation>nächste Leiste</translation>
  </message>
  <message>
   <source>next to do</source>
   <translation>nächster offener</translation>
  </message>
  <message>
   <source>next word</source>
   <translation>nächstes Wort</translation>
  </message>
  <message>
   <source>no annotations</source>
   <translation>keine Annotationen</translation>
  </message>
  <message>
   <source>no articles yet</source>
   <translation>noch keine Artikel</translation>
  </message>
  <message>
   <source>no key</source>
   <translation>keine Taste</translation>
  </message>
  <message>
   <source>no label</source>
   <translation>kein Label</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
  <message>
   <source>not marked</source>
   <translation>nicht markiert</translation>
  </message>
  <message>
   <source>not read</source>
   <translation>nicht gelesen</translation>
  </message>
  <message>
   <source>note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>notes, doubts</source>
   <translation>Notizen, Zweifel</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>nothing marked</source>
   <translation>nichts markiert</translation>
  </message>
  <message numerus="yes">
   <source>of {0} disagreements</source>
   <translation>
    <numerusform>von 1 Abweichung</numerusform>
    <numerusform>von {0} Abweichungen</numerusform>
   </translation>
  </message>
  <message>
   <source>offsets were read as {0}, because only so all its quotes fit</source>
   <translation>Positionen wurden als {0} gelesen, weil nur so alle Zitate passen</translation>
  </message>
  <message>
   <source>open</source>
   <translation>öffnen</translation>
  </message>
  <message>
   <source>outer span</source>
   <translation>äußere Spanne</translation>
  </message>
  <message>
   <source>overlapping agreement of {0} and {1}</source>
   <translation>überlappende Übereinstimmung von {0} und {1}</translation>
  </message>
  <message>
   <source>page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>points outside the archive</source>
   <translation>zeigt aus dem Archiv hinaus</translation>
  </message>
  <message>
   <source>press {0} again</source>
   <translation>{0} noch einmal drücken</translation>
  </message>
  <message>
   <source>previous one</source>
   <translation>vorige</translation>
  </message>
  <message>
   <source>print</source>
   <translation>drucken</translation>
  </message>
  <message>
   <source>quit</source>
   <translation>beenden</translation>
  </message>
  <message>
   <source>redo</source>
   <translation>wiederholen</translation>
  </message>
  <message>
   <source>region {0}</source>
   <translation>Bereich {0}</translation>
  </message>
  <message>
   <source>relation {0}</source>
   <translation>Verbindung {0}</translation>
  </message>
  <message>
   <source>remove</source>
   <translation>entfernen</translation>
  </message>
  <message>
   <source>remove a label</source>
   <translation>Label entfernen</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>entfernt</translation>
  </message>
  <message>
   <source>repair edges</source>
   <translation>Ränder richten</translation>
  </message>
  <message>
   <source>repeated line</source>
   <translation>wiederholte Zeile</translation>
  </message>
  <message>
   <source>repeated title</source>
   <translation>wiederholter Titel</translation>
  </message>
  <message>
   <source>result {0} ({1}) has no whole numbers as start and end</source>
   <translation>Ergebnis {0} ({1}) hat keine ganzen Zahlen als Anfang und Ende</translation>
  </message>
  <message>
   <source>result {0} ({1}–{2}) has no label</source>
   <translation>Ergebnis {0} ({1}–{2}) hat kein Label</translation>
  </message>
  <message>
   <source>result {0} is not an object</source>
   <translation>Ergebnis {0} ist kein Objekt</translation>
  </message>
  <message>
   <source>retired</source>
   <translation>stillgelegt</translation>
  </message>
  <message>
   <source>review begun</source>
   <translation>Prüfung begonnen</translation>
  </message>
  <message>
   <source>reviewed</source>
   <translation>geprüft</translation>
  </message>
  <message>
   <source>reviewed by {0}</source>
   <translation>geprüft von {0}</translation>
  </message>
  <message>
   <source>same again</source>
   <translation>dasselbe noch einmal</translation>
  </message>
  <message>
   <source>same label again</source>
   <translation>dasselbe Label noch einmal</translation>
  </message>
  <message>
   <source>says “{0}” where the text has “{1}”</source>
   <translation>sagt „{0}“, wo im Text „{1}“ steht</translation>
  </message>
  <message>
   <source>search all</source>
   <translation>alles durchsuchen</translation>
  </message>
  <message>
   <source>second label</source>
   <translation>zweites Label</translation>
  </message>
  <message>
   <source>section</source>
   <translation>Abschnitt</translation>
  </message>
  <message>
   <source>select a number to read its passages</source>
   <translation>eine Zahl wählen, um ihre Stellen zu lesen</translation>
  </message>
  <message>
   <source>sentence</source>
   <translation>Satz</translation>
  </message>
  <message>
   <source>settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>several</source>
   <translation>mehrere</translation>
  </message>
  <message>
   <source>share bar</source>
   <translation>Teilen-Leiste</translation>
  </message>
  <message>
   <source>side panels</source>
   <translation>Seitenleisten</translation>
  </message>
  <message>
   <source>site footer</source>
   <translation>Fuß der Seite</translation>
  </message>
  <message>
   <source>skipped</source>
   <translation>übersprungen</translation>
  </message>
  <message>
   <source>skip…</source>
   <translation>überspringen…</translation>
  </message>
  <message>
   <source>spaCy project</source>
   <translation>spaCy-Projekt</translation>
  </message>
  <message>
   <source>spaCy refuses articles as long as this one.</source>
   <translation>spaCy lehnt so lange Artikel ab.</translation>
  </message>
  <message>
   <source>span ({0}) was left out:</source>
   <translation>Spanne ({0}) blieb weg:</translation>
  </message>
  <message>
   <source>span {0}</source>
   <translation>Spanne {0}</translation>
  </message>
  <message>
   <source>span {0} is no span with start, end and label</source>
   <translation>Spanne {0} ist keine mit Anfang, Ende und Label</translation>
  </message>
  <message>
   <source>stands twice in the archive</source>
   <translation>steht zweimal im Archiv</translation>
  </message>
  <message>
   <source>struck out: only in article {0}</source>
   <translation>durchgestrichen: nur in Artikel {0}</translation>
  </message>
  <message>
   <source>subscription</source>
   <translation>Abonnement</translation>
  </message>
  <message>
   <source>suggest</source>
   <translation>vorschlagen</translation>
  </message>
  <message>
   <source>suggest in all</source>
   <translation>in allen vorschlagen</translation>
  </message>
  <message>
   <source>take the longest</source>
   <translation>die längste nehmen</translation>
  </message>
  <message>
   <source>take the shortest</source>
   <translation>die kürzeste nehmen</translation>
  </message>
  <message>
   <source>take those of the majority</source>
   <translation>die der Mehrheit nehmen</translation>
  </message>
  <message>
   <source>text ends</source>
   <translation>Textenden</translation>
  </message>
  <message>
   <source>text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>that 1 article is not finished</source>
   <translation>dass 1 Artikel nicht abgeschlossen ist</translation>
  </message>
  <message>
   <source>that {0} articles are not finished</source>
   <translation>dass {0} Artikel nicht abgeschlossen sind</translation>
  </message>
  <message>
   <source>the annotation {0}</source>
   <translation>die Annotation {0}</translation>
  </message>
  <message>
   <source>the annotation {0}–{1} {2} stands there twice and says different things</source>
   <translation>die Annotation {0}–{1} {2} steht zweimal da und sagt Verschiedenes</translation>
  </message>
  <message>
   <source>the attributes of 1 annotation</source>
   <translation>die Attribute von 1 Annotation</translation>
  </message>
  <message>
   <source>the attributes of {0} annotations</source>
   <translation>die Attribute von {0} Annotationen</translation>
  </message>
  <message>
   <source>the chain at unit {0} has the element “{1}”, which is none</source>
   <translation>die Kette bei Einheit {0} hat das Element „{1}“, das keines ist</translation>
  </message>
  <message>
   <source>the doubt on 1 annotation</source>
   <translation>der Zweifel an 1 Annotation</translation>
  </message>
  <message>
   <source>the doubts on {0} annotations</source>
   <translation>die Zweifel an {0} Annotationen</translation>
  </message>
  <message>
   <source>the exact label of 1 annotation</source>
   <translation>das genaue Label von 1 Annotation</translation>
  </message>
  <message>
   <source>the exact labels of {0} annotations</source>
   <translation>die genauen Labels von {0} Annotationen</translation>
  </message>
  <message>
   <source>the exact text of 1 article</source>
   <translation>der genaue Text von 1 Artikel</translation>
  </message>
  <message>
   <source>the exact texts of {0} articles</source>
   <translation>die genauen Texte von {0} Artikeln</translation>
  </message>
  <message>
   <source>the first </source>
   <translation>die ersten </translation>
  </message>
  <message>
   <source>the first {0} of {1}</source>
   <translation>die ersten {0} von {1}</translation>
  </message>
  <message>
   <source>the layer {0} with {1} entries is about words and grammar and was passed over</source>
   <translation>die Ebene {0} mit {1} Einträgen handelt von Wörtern und Grammatik und wurde übergangen</translation>
  </message>
  <message>
   <source>the link to unit {0} ends where nothing stands</source>
   <translation>die Verbindung zu Einheit {0} endet, wo nichts steht</translation>
  </message>
  <message>
   <source>the link to unit {0} has the source “{1}”, which is no unit</source>
   <translation>die Verbindung zu Einheit {0} hat die Quelle „{1}“, die keine Einheit ist</translation>
  </message>
  <message>
   <source>the link “{0}” begins or ends at what is no annotation</source>
   <translation>die Verbindung „{0}“ beginnt oder endet bei etwas, das keine Annotation ist</translation>
  </message>
  <message>
   <source>the link “{0}” names the unit {1}, where nothing stands</source>
   <translation>die Verbindung „{0}“ nennt die Einheit {1}, wo nichts steht</translation>
  </message>
  <message>
   <source>the link “{0}” names what is not there</source>
   <translation>die Verbindung „{0}“ nennt, was es nicht gibt</translation>
  </message>
  <message>
   <source>the metadata of 1 article</source>
   <translation>die Metadaten von 1 Artikel</translation>
  </message>
  <message>
   <source>the metadata of {0} articles</source>
   <translation>die Metadaten von {0} Artikeln</translation>
  </message>
  <message>
   <source>the name must end in .csv, .png or .svg</source>
   <translation>der Name muss auf .csv, .png oder .svg enden</translation>
  </message>
  <message>
   <source>the name must end in .pdf or .html</source>
   <translation>der Name muss auf .pdf oder .html enden</translation>
  </message>
  <message>
   <source>the note on 1 annotation</source>
   <translation>die Notiz zu 1 Annotation</translation>
  </message>
  <message>
   <source>the notes on {0} annotations</source>
   <translation>die Notizen zu {0} Annotationen</translation>
  </message>
  <message>
   <source>the pieces of 1 annotation</source>
   <translation>die Stücke von 1 Annotation</translation>
  </message>
  <message>
   <source>the pieces of {0} annotations</source>
   <translation>die Stücke von {0} Annotationen</translation>
  </message>
  <message>
   <source>the remark or doubt about 1 article</source>
   <translation>die Bemerkung oder der Zweifel zu 1 Artikel</translation>
  </message>
  <message>
   <source>the remarks or doubts about {0} articles</source>
   <translation>die Bemerkungen oder Zweifel zu {0} Artikeln</translation>
  </message>
  <message>
   <source>the same rule</source>
   <translation>dieselbe Regel</translation>
  </message>
  <message>
   <source>the slots of {0}, {1} of them, did not come in</source>
   <translation>die Slots von {0}, {1} an der Zahl, kamen nicht herein</translation>
  </message>
  <message>
   <source>the work of one annotator was left out:</source>
   <translation>die Arbeit eines Annotators blieb weg:</translation>
  </message>
  <message>
   <source>the {0} at {1} is empty</source>
   <translation>{0} bei {1} ist leer</translation>
  </message>
  <message>
   <source>the {0} has the id {1}, which another one has too, and did not come in</source>
   <translation>{0} hat die ID {1}, die auch ein anderes Element hat, und kam nicht herein</translation>
  </message>
  <message>
   <source>the {0} without a place in the text, {1} of them, did not come in</source>
   <translation>{0} ohne Platz im Text, {1} an der Zahl, kamen nicht herein</translation>
  </message>
  <message>
   <source>the {0} without whole numbers as begin and end did not come in</source>
   <translation>{0} ohne ganze Zahlen als Anfang und Ende kam nicht herein</translation>
  </message>
  <message>
   <source>these keys</source>
   <translation>diese Tasten</translation>
  </message>
  <message>
   <source>title repeated</source>
   <translation>wiederholter Titel</translation>
  </message>
  <message>
   <source>to a word</source>
   <translation>zu einem Wort</translation>
  </message>
  <message>
   <source>to review</source>
   <translation>zu prüfen</translation>
  </message>
  <message>
   <source>today {0}</source>
   <translation>heute {0}</translation>
  </message>
  <message>
   <source>token kappa of {0} and {1}</source>
   <translation>Token-Kappa von {0} und {1}</translation>
  </message>
  <message>
   <source>underlined: only in article {0}</source>
   <translation>unterstrichen: nur in Artikel {0}</translation>
  </message>
  <message>
   <source>undo</source>
   <translation>rückgängig</translation>
  </message>
  <message>
   <source>undo, also tomorrow</source>
   <translation>rückgängig, auch morgen</translation>
  </message>
  <message>
   <source>undone</source>
   <translation>rückgängig gemacht</translation>
  </message>
  <message>
   <source>unfinished article</source>
   <translation>offener Artikel</translation>
  </message>
  <message>
   <source>union</source>
   <translation>Vereinigung</translation>
  </message>
  <message>
   <source>unitizing alpha of {0} and {1}</source>
   <translation>Unitizing-Alpha von {0} und {1}</translation>
  </message>
  <message>
   <source>unpacks to more than {0} MB</source>
   <translation>ergibt ausgepackt mehr als {0} MB</translation>
  </message>
  <message>
   <source>unpacks to more than {0} MB; the rest was left out</source>
   <translation>ergibt ausgepackt mehr als {0} MB; der Rest blieb weg</translation>
  </message>
  <message>
   <source>unpacks to more than {0} times its size</source>
   <translation>ergibt ausgepackt mehr als das {0}-Fache seiner Größe</translation>
  </message>
  <message>
   <source>untrim, trim</source>
   <translation>ungekürzt, gekürzt</translation>
  </message>
  <message>
   <source>usual size</source>
   <translation>übliche Größe</translation>
  </message>
  <message>
   <source>views</source>
   <translation>Ansichten</translation>
  </message>
  <message>
   <source>was {0}</source>
   <translation>hieß {0}</translation>
  </message>
  <message>
   <source>when saved</source>
   <translation>wann gespeichert</translation>
  </message>
  <message>
   <source>where you are now: {0}</source>
   <translation>wo Sie gerade sind: {0}</translation>
  </message>
  <message>
   <source>white space at an edge of 1 annotation</source>
   <translation>Leerraum an einem Rand von 1 Annotation</translation>
  </message>
  <message>
   <source>white space at the edges of {0} annotations</source>
   <translation>Leerraum an den Rändern von {0} Annotationen</translation>
  </message>
  <message>
   <source>whole file</source>
   <translation>ganze Datei</translation>
  </message>
  <message numerus="yes">
   <source>with {0} annotations</source>
   <translation>
    <numerusform>mit 1 Annotation</numerusform>
    <numerusform>mit {0} Annotationen</numerusform>
   </translation>
  </message>
  <message>
   <source>without a title</source>
   <translation>ohne Titel</translation>
  </message>
  <message>
   <source>word</source>
   <translation>Wort</translation>
  </message>
  <message>
   <source>works here now</source>
   <translation>arbeitet gerade hier</translation>
  </message>
  <message>
   <source>would be endless when it is unpacked, so it is no corpus</source>
   <translation>wäre ausgepackt endlos und ist so kein Korpus</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <source>your name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <source>{0} (A) and {1} (B); select a bar to read its passages</source>
   <translation>{0} (A) und {1} (B); einen Balken wählen, um seine Stellen zu lesen</translation>
  </message>
  <message>
   <source>{0} a second</source>
   <translation>{0} in der Sekunde</translation>
  </message>
  <message>
   <source>{0} added</source>
   <translation>{0} gesetzt</translation>
  </message>
  <message>
   <source>{0} alike: the next choice decides them all. Esc goes back.</source>
   <translation>{0} gleiche: Die nächste Wahl entscheidet alle. Esc geht zurück.</translation>
  </message>
  <message>
   <source>{0} alone is typed into fields. Hold Ctrl or Alt with it, or take a function key.</source>
   <translation>{0} allein wird in Felder getippt. Strg oder Alt dazu halten oder eine Funktionstaste nehmen.</translation>
  </message>
  <message>
   <source>{0} and {1} annotations in {2}.</source>
   <translation>{0} und {1} Annotationen in {2}.</translation>
  </message>
  <message>
   <source>{0} annotation will be written</source>
   <translation>{0} Annotation wird geschrieben</translation>
  </message>
  <message>
   <source>{0} annotation will be written as ents and spans</source>
   <translation>{0} Annotation wird als Ents und Spans geschrieben</translation>
  </message>
  <message numerus="yes">
   <source>{0} annotations</source>
   <translation>
    <numerusform>1 Annotation</numerusform>
    <numerusform>{0} Annotationen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} annotations came in</source>
   <translation>
    <numerusform>1 Annotation kam herein</numerusform>
    <numerusform>{0} Annotationen kamen herein</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} annotations changed, {1} in all</source>
   <translation>{0} Annotationen geändert, {1} insgesamt</translation>
  </message>
  <message numerus="yes">
   <source>{0} annotations come in</source>
   <translation>
    <numerusform>1 Annotation kommt herein</numerusform>
    <numerusform>{0} Annotationen kommen herein</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} annotations differ</source>
   <translation>
    <numerusform>1 Annotation weicht ab</numerusform>
    <numerusform>{0} Annotationen weichen ab</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} annotations have an edge that is no word’s edge. Repair them, or choose what shall happen to them under “Edge inside a word”.</source>
   <translation>{0} Annotationen haben einen Rand, der kein Wortrand ist. Reparieren Sie sie, oder wählen Sie unter „Rand mitten im Wort“, was mit ihnen geschehen soll.</translation>
  </message>
  <message numerus="yes">
   <source>{0} annotations have {1}.</source>
   <translation>
    <numerusform>1 Annotation hat {1}.</numerusform>
    <numerusform>{0} Annotationen haben {1}.</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} annotations in greyed passages</source>
   <translation>{0} Annotationen in ausgegrauten Stellen</translation>
  </message>
  <message>
   <source>{0} annotations in passages marked not read</source>
   <translation>{0} Annotationen in als nicht gelesen markierten Stellen</translation>
  </message>
  <message>
   <source>{0} annotations in skipped articles</source>
   <translation>{0} Annotationen in übersprungenen Artikeln</translation>
  </message>
  <message>
   <source>{0} annotations of white space only</source>
   <translation>{0} Annotationen nur aus Leerraum</translation>
  </message>
  <message>
   <source>{0} annotations of {1}</source>
   <translation>{0} Annotationen von {1}</translation>
  </message>
  <message>
   <source>{0} annotations of {1} are {2}’s now; {3} were there already. Undo Ctrl Z</source>
   <translation>{0} Annotationen von {1} gehören jetzt {2}; {3} waren schon da. Rückgängig Strg Z</translation>
  </message>
  <message>
   <source>{0} annotations of {1} in this article</source>
   <translation>{0} Annotationen von {1} in diesem Artikel</translation>
  </message>
  <message>
   <source>{0} annotations of {1} with a note</source>
   <translation>{0} Annotationen von {1} mit Notiz</translation>
  </message>
  <message numerus="yes">
   <source>{0} annotations on articles that were removed here</source>
   <translation>
    <numerusform>1 Annotation an hier entfernten Artikeln</numerusform>
    <numerusform>{0} Annotationen an hier entfernten Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} annotations repaired</source>
   <translation>{0} Annotationen repariert</translation>
  </message>
  <message>
   <source>{0} annotations that are the same as others</source>
   <translation>{0} Annotationen, die anderen gleichen</translation>
  </message>
  <message>
   <source>{0} annotations that overlap others</source>
   <translation>{0} Annotationen, die andere überlappen</translation>
  </message>
  <message numerus="yes">
   <source>{0} annotations were repaired</source>
   <translation>
    <numerusform>1 Annotation wurde repariert</numerusform>
    <numerusform>{0} Annotationen wurden repariert</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} annotations with an edge inside a word</source>
   <translation>{0} Annotationen mit einem Rand in einem Wort</translation>
  </message>
  <message>
   <source>{0} annotators; {1} works here now</source>
   <translation>{0} Annotatoren; {1} arbeitet gerade hier</translation>
  </message>
  <message>
   <source>{0} are left out</source>
   <translation>{0} bleiben weg</translation>
  </message>
  <message numerus="yes">
   <source>{0} are open.</source>
   <translation>
    <numerusform>1 ist offen.</numerusform>
    <numerusform>{0} sind offen.</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} are too long for spancat to find</source>
   <translation>{0} sind zu lang, als dass Spancat sie fände</translation>
  </message>
  <message numerus="yes">
   <source>{0} articles</source>
   <translation>
    <numerusform>1 Artikel</numerusform>
    <numerusform>{0} Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} articles are left out, because two people label them.</source>
   <translation>
    <numerusform>1 Artikel bleibt aus, weil ihn zwei Personen bearbeiten.</numerusform>
    <numerusform>{0} Artikel bleiben aus, weil sie zwei Personen bearbeiten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} articles both finished</source>
   <translation>
    <numerusform>1 Artikel von beiden abgeschlossen</numerusform>
    <numerusform>{0} Artikel von beiden abgeschlossen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} articles came in</source>
   <translation>
    <numerusform>1 Artikel kam herein</numerusform>
    <numerusform>{0} Artikel kamen herein</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} articles have {1} tokens, too many for one file of a corpus.</source>
   <translation>{0} Artikel haben {1} Tokens, zu viele für eine Datei eines Korpus.</translation>
  </message>
  <message numerus="yes">
   <source>{0} articles keep their part of an earlier export</source>
   <translation>
    <numerusform>1 Artikel behält seinen Teil eines früheren Exports</numerusform>
    <numerusform>{0} Artikel behalten ihren Teil eines früheren Exports</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} articles wait until you have finished them.</source>
   <translation>
    <numerusform>1 Artikel wartet, bis Sie ihn abgeschlossen haben.</numerusform>
    <numerusform>{0} Artikel warten, bis Sie sie abgeschlossen haben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} articles will come in</source>
   <translation>
    <numerusform>1 Artikel kommt herein</numerusform>
    <numerusform>{0} Artikel kommen herein</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} articles.</source>
   <translation>{0} Artikel.</translation>
  </message>
  <message>
   <source>{0} as they are</source>
   <translation>{0}, wie sie sind</translation>
  </message>
  <message numerus="yes">
   <source>{0} assignments changed.</source>
   <translation>
    <numerusform>1 Zuteilung geändert.</numerusform>
    <numerusform>{0} Zuteilungen geändert.</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} changed</source>
   <translation>{0} geändert</translation>
  </message>
  <message numerus="yes">
   <source>{0} changes are drafts; nobody else sees them yet.</source>
   <translation>
    <numerusform>1 Änderung ist ein Entwurf; sonst sieht ihn noch niemand.</numerusform>
    <numerusform>{0} Änderungen sind Entwürfe; sonst sieht sie noch niemand.</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} codebook versions</source>
   <translation>{0} Fassungen des Codebuchs</translation>
  </message>
  <message numerus="yes">
   <source>{0} commands have keys of your own.</source>
   <translation>
    <numerusform>1 Befehl hat eigene Tasten.</numerusform>
    <numerusform>{0} Befehle haben eigene Tasten.</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} comments</source>
   <translation>{0} Kommentare</translation>
  </message>
  <message>
   <source>{0} decisions</source>
   <translation>{0} Entscheidungen</translation>
  </message>
  <message numerus="yes">
   <source>{0} decisions of people stay as they are</source>
   <translation>
    <numerusform>1 Entscheidung von Menschen bleibt, wie sie ist</numerusform>
    <numerusform>{0} Entscheidungen von Menschen bleiben, wie sie sind</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} disagreements stay open</source>
   <translation>
    <numerusform>1 Abweichung bleibt offen</numerusform>
    <numerusform>{0} Abweichungen bleiben offen</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} doubtful annotations of {1}</source>
   <translation>{0} fragliche Annotationen von {1}</translation>
  </message>
  <message>
   <source>{0} down, {1} across</source>
   <translation>{0} nach unten, {1} nach rechts</translation>
  </message>
  <message>
   <source>{0} elsewhere {1}×</source>
   <translation>{0} anderswo {1}×</translation>
  </message>
  <message numerus="yes">
   <source>{0} exact copies are skipped</source>
   <translation>
    <numerusform>1 genaue Kopie wird übersprungen</numerusform>
    <numerusform>{0} genaue Kopien werden übersprungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} excerpts</source>
   <translation>
    <numerusform>1 Auszug</numerusform>
    <numerusform>{0} Auszüge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} files</source>
   <translation>
    <numerusform>1 Datei</numerusform>
    <numerusform>{0} Dateien</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} get other edges</source>
   <translation>{0} bekommen andere Ränder</translation>
  </message>
  <message>
   <source>{0} go to spancat only</source>
   <translation>{0} gehen nur an Spancat</translation>
  </message>
  <message>
   <source>{0} greyed or not-read passages</source>
   <translation>{0} ausgegraute oder nicht gelesene Stellen</translation>
  </message>
  <message>
   <source>{0} has finished no article, so there is nothing to export.</source>
   <translation>{0} hat keinen Artikel abgeschlossen; es gibt nichts zu exportieren.</translation>
  </message>
  <message>
   <source>{0} has not finished an article yet. Choose somebody else, or All articles.</source>
   <translation>{0} hat noch keinen Artikel abgeschlossen. Jemand anderen oder „Alle Artikel“ wählen.</translation>
  </message>
  <message>
   <source>{0} has this name already. Merge the two, or choose another name.</source>
   <translation>{0} hat diesen Namen schon. Die beiden vereinen oder einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>{0} has {1} already.</source>
   <translation>{0} hat schon {1}.</translation>
  </message>
  <message>
   <source>{0} have a note</source>
   <translation>{0} haben eine Notiz</translation>
  </message>
  <message>
   <source>{0} hits</source>
   <translation>{0} Treffer</translation>
  </message>
  <message>
   <source>{0} inside {0} is not allowed by the codebook. The longer one was kept.</source>
   <translation>{0} in {0} erlaubt das Codebuch nicht. Die längere Annotation blieb.</translation>
  </message>
  <message>
   <source>{0} is now</source>
   <translation>{0} ist jetzt</translation>
  </message>
  <message>
   <source>{0} is the key of ‘{1}’. Take it away there first.</source>
   <translation>{0} ist die Taste von ‚{1}‘. Dort zuerst wegnehmen.</translation>
  </message>
  <message>
   <source>{0} is {1} now. Undo Ctrl Z</source>
   <translation>{0} ist jetzt {1}. Rückgängig Strg Z</translation>
  </message>
  <message numerus="yes">
   <source>{0} items</source>
   <translation>
    <numerusform>1 Eintrag</numerusform>
    <numerusform>{0} Einträge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} items cannot be read</source>
   <translation>
    <numerusform>1 Eintrag lässt sich nicht lesen</numerusform>
    <numerusform>{0} Einträge lassen sich nicht lesen</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} labels change</source>
   <translation>{0} Labels ändern sich</translation>
  </message>
  <message numerus="yes">
   <source>{0} left out</source>
   <translation>
    <numerusform>1 weggelassen</numerusform>
    <numerusform>{0} weggelassen</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} links between annotations</source>
   <translation>{0} Verbindungen zwischen Annotationen</translation>
  </message>
  <message>
   <source>{0} marked by one only</source>
   <translation>{0} nur von einem markiert</translation>
  </message>
  <message>
   <source>{0} matches</source>
   <translation>{0} Treffer</translation>
  </message>
  <message>
   <source>{0} minutes</source>
   <translation>{0} Minuten</translation>
  </message>
  <message numerus="yes">
   <source>{0} more days of work</source>
   <translation>
    <numerusform>noch ein Arbeitstag</numerusform>
    <numerusform>noch {0} Arbeitstage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} more paragraphs</source>
   <translation>
    <numerusform>noch 1 Absatz</numerusform>
    <numerusform>noch {0} Absätze</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} moves in the text, or belongs to the system or to fields.</source>
   <translation>{0} bewegt im Text oder gehört dem System oder den Feldern.</translation>
  </message>
  <message numerus="yes">
   <source>{0} need a look</source>
   <translation>
    <numerusform>1 braucht einen Blick</numerusform>
    <numerusform>{0} brauchen einen Blick</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} needs the library {1}, which is not installed.</source>
   <translation>{0} braucht die Bibliothek {1}, die nicht installiert ist.</translation>
  </message>
  <message>
   <source>{0} needs the library {1}, which this program comes without.</source>
   <translation>{0} braucht die Bibliothek {1}, die dieses Programm nicht mitbringt.</translation>
  </message>
  <message numerus="yes">
   <source>{0} new articles</source>
   <translation>
    <numerusform>1 neuer Artikel</numerusform>
    <numerusform>{0} neue Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} of 1 annotation in {1} was written</source>
   <translation>{0} von 1 Annotation in {1} wurde geschrieben</translation>
  </message>
  <message numerus="yes">
   <source>{0} of articles that the project has</source>
   <translation>
    <numerusform>1 von einem Artikel, den das Projekt hat</numerusform>
    <numerusform>{0} von Artikeln, die das Projekt hat</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} of others here</source>
   <translation>
    <numerusform>1 von einem anderen hier</numerusform>
    <numerusform>{0} von anderen hier</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} of the disagreements in this article are still open. Decide them first.</source>
   <translation>{0} der Abweichungen in diesem Artikel sind noch offen. Zuerst entscheiden.</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>{0} of {1} annotation will be written</source>
   <translation>{0} von {1} Annotation wird geschrieben</translation>
  </message>
  <message>
   <source>{0} of {1} annotation will be written as ents</source>
   <translation>{0} von {1} Annotation wird als Ents geschrieben</translation>
  </message>
  <message>
   <source>{0} of {1} annotation will be written as ents, {2} as spans</source>
   <translation>{0} von {1} Annotation wird als Ents geschrieben, {2} als Spans</translation>
  </message>
  <message>
   <source>{0} of {1} annotations in {2} were written</source>
   <translation>{0} von {1} Annotationen aus {2} wurden geschrieben</translation>
  </message>
  <message>
   <source>{0} of {1} annotations will be written</source>
   <translation>{0} von {1} Annotationen werden geschrieben</translation>
  </message>
  <message>
   <source>{0} of {1} annotations will be written as ents</source>
   <translation>{0} von {1} Annotationen werden als Ents geschrieben</translation>
  </message>
  <message>
   <source>{0} of {1} annotations will be written as ents, {2} as spans</source>
   <translation>{0} von {1} Annotationen werden als Ents geschrieben, {2} als Spans</translation>
  </message>
  <message>
   <source>{0} of {1} articles</source>
   <translation>{0} von {1} Artikeln</translation>
  </message>
  <message>
   <source>{0} of {1} decided</source>
   <translation>{0} von {1} entschieden</translation>
  </message>
  <message>
   <source>{0} of {1} finished</source>
   <translation>{0} von {1} abgeschlossen</translation>
  </message>
  <message>
   <source>{0} open</source>
   <translation>{0} offen</translation>
  </message>
  <message numerus="yes">
   <source>{0} open here</source>
   <translation>
    <numerusform>1 hier offen</numerusform>
    <numerusform>{0} hier offen</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} or {1}</source>
   <translation>{0} oder {1}</translation>
  </message>
  <message>
   <source>{0} pixels</source>
   <translation>{0} Pixel</translation>
  </message>
  <message numerus="yes">
   <source>{0} problems</source>
   <translation>
    <numerusform>1 Problem</numerusform>
    <numerusform>{0} Probleme</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} refused</source>
   <translation>
    <numerusform>1 abgelehnt</numerusform>
    <numerusform>{0} abgelehnt</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} removed</source>
   <translation>{0} entfernt</translation>
  </message>
  <message>
   <source>{0} rows</source>
   <translation>{0} Zeilen</translation>
  </message>
  <message>
   <source>{0} s left</source>
   <translation>noch {0} s</translation>
  </message>
  <message>
   <source>{0} seconds</source>
   <translation>{0} Sekunden</translation>
  </message>
  <message>
   <source>{0} statuses and notes</source>
   <translation>{0} Stände und Notizen</translation>
  </message>
  <message>
   <source>{0} stayed as they were: {1}</source>
   <translation>{0} blieben, wie sie waren: {1}</translation>
  </message>
  <message numerus="yes">
   <source>{0} suggestions</source>
   <translation>
    <numerusform>1 Vorschlag</numerusform>
    <numerusform>{0} Vorschläge</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} suggestions from article {1}. Enter accepts, Delete turns down.</source>
   <translation>{0} Vorschläge aus Artikel {1}. Eingabe nimmt an, Entf lehnt ab.</translation>
  </message>
  <message numerus="yes">
   <source>{0} suggestions here.</source>
   <translation>
    <numerusform>1 Vorschlag hier.</numerusform>
    <numerusform>{0} Vorschläge hier.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} suggestions in all unfinished articles.</source>
   <translation>
    <numerusform>1 Vorschlag in allen unfertigen Artikeln.</numerusform>
    <numerusform>{0} Vorschläge in allen unfertigen Artikeln.</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} test articles: scores will vary by several points.</source>
   <translation>{0} Test-Artikel: Die Werte schwanken um mehrere Punkte.</translation>
  </message>
  <message>
   <source>{0} things are doubtful</source>
   <translation>{0} Stellen sind fraglich</translation>
  </message>
  <message>
   <source>{0} things that another program said</source>
   <translation>{0} Angaben anderer Programme</translation>
  </message>
  <message>
   <source>{0} tokens</source>
   <translation>{0} Tokens</translation>
  </message>
  <message numerus="yes">
   <source>{0} were left as they are</source>
   <translation>
    <numerusform>1 blieb, wie sie ist</numerusform>
    <numerusform>{0} blieben, wie sie sind</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} were there already</source>
   <translation>
    <numerusform>1 war schon da</numerusform>
    <numerusform>{0} waren schon da</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} with another label</source>
   <translation>{0} mit anderem Label</translation>
  </message>
  <message>
   <source>{0} with other edges</source>
   <translation>{0} mit anderen Rändern</translation>
  </message>
  <message numerus="yes">
   <source>{0} words</source>
   <translation>
    <numerusform>1 Wort</numerusform>
    <numerusform>{0} Wörter</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} words are unusually long: the span suggester may leave it out, and takes more time and memory if not.</source>
   <translation>{0} Wörter sind ungewöhnlich lang: Der Spannen-Vorschlag von spaCy lässt sie vielleicht aus und braucht sonst mehr Zeit und Speicher.</translation>
  </message>
  <message>
   <source>{0}, descending</source>
   <translation>{0}, absteigend</translation>
  </message>
  <message>
   <source>{0}, doubtful</source>
   <translation>{0}, fraglich</translation>
  </message>
  <message>
   <source>{0}, no longer doubtful</source>
   <translation>{0}, nicht mehr fraglich</translation>
  </message>
  <message>
   <source>{0}, note</source>
   <translation>{0}, Notiz</translation>
  </message>
  <message>
   <source>{0}, {1} change, {2} are removed</source>
   <translation>{0}, {1} ändern sich, {2} werden entfernt</translation>
  </message>
  <message>
   <source>{0}, {1} finished</source>
   <translation>{0}, {1} abgeschlossen</translation>
  </message>
  <message>
   <source>{0}, {1} of them labelled by two</source>
   <translation>{0}, davon {1} von zweien markiert</translation>
  </message>
  <message>
   <source>{0}: excerpts of {1}</source>
   <translation>{0}: Auszüge von {1}</translation>
  </message>
  <message>
   <source>{0}: no export moves one from test to train.</source>
   <translation>{0}: Kein Export schiebt einen aus Test nach Train.</translation>
  </message>
  <message>
   <source>{0}: there is no label “{1}” in the codebook (there is: {2}).</source>
   <translation>{0}: Das Codebuch hat kein Label „{1}“ (vorhanden: {2}).</translation>
  </message>
  <message>
   <source>{0}; the first was taken</source>
   <translation>{0}; die erste wurde genommen</translation>
  </message>
  <message>
   <source>{0}; {1}</source>
   <translation>{0}; {1}</translation>
  </message>
  <message>
   <source>‘{0}’ is a near miss of {1} in the draft of the codebook.</source>
   <translation>‚{0}‘ ist ein Gegenbeispiel für {1} im Entwurf des Codebuchs.</translation>
  </message>
  <message>
   <source>‘{0}’ is an example for {1} in the draft of the codebook.</source>
   <translation>‚{0}‘ ist ein Beispiel für {1} im Entwurf des Codebuchs.</translation>
  </message>
  <message>
   <source>‘{0}’ is doubtful, or is not</source>
   <translation>‚{0}‘ ist fraglich oder nicht</translation>
  </message>
  <message>
   <source>‘{0}’ is {1} now.</source>
   <translation>‚{0}‘ ist jetzt {1}.</translation>
  </message>
  <message>
   <source>‘{0}’ or ‘{1}’</source>
   <translation>‚{0}‘ oder ‚{1}‘</translation>
  </message>
  <message>
   <source>‘{0}’ {1}</source>
   <translation>‚{0}‘ {1}</translation>
  </message>
  <message>
   <source>‘{0}’ {1}. Alt ← → moves the end, with Shift the start; digits choose the label. Enter keeps.</source>
   <translation>‚{0}‘ {1}. Alt ← → bewegt das Ende, mit Umschalt den Anfang; Ziffern wählen das Label. Eingabe behält.</translation>
  </message>
  <message>
   <source>“meta_json”</source>
   <translation>„meta_json“</translation>
  </message>
  <message>
   <source>“regions” is not a list</source>
   <translation>„regions“ ist keine Liste</translation>
  </message>
  <message>
   <source>“spans” is not a list</source>
   <translation>„spans“ ist keine Liste</translation>
  </message>
  <message>
   <source>“work” is not a list</source>
   <translation>„work“ ist keine Liste</translation>
  </message>
  <message>
   <source>“{0}” breaks off after {1} bytes. Open the newest backup beside it as a copy.</source>
   <translation>„{0}“ bricht nach {1} Bytes ab. Die neueste Sicherung daneben als Kopie öffnen.</translation>
  </message>
  <message>
   <source>“{0}” came later and changed the same. Undo that first; nothing was changed.</source>
   <translation>„{0}“ kam später und änderte dasselbe. Zuerst das rückgängig machen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>“{0}” can be read but not written.</source>
   <translation>„{0}“ lässt sich lesen, aber nicht schreiben.</translation>
  </message>
  <message>
   <source>“{0}” can be written but not read.</source>
   <translation>„{0}“ lässt sich schreiben, aber nicht lesen.</translation>
  </message>
  <message>
   <source>“{0}” cannot be made: the folder is write-protected.</source>
   <translation>„{0}“ lässt sich nicht anlegen: Der Ordner ist schreibgeschützt.</translation>
  </message>
  <message>
   <source>“{0}” cannot be made: {1}.</source>
   <translation>„{0}“ lässt sich nicht anlegen: {1}.</translation>
  </message>
  <message>
   <source>“{0}” cannot be opened.</source>
   <translation>„{0}“ lässt sich nicht öffnen.</translation>
  </message>
  <message>
   <source>“{0}” cannot be read from standard input; use a file.</source>
   <translation>„{0}“ lässt sich nicht von der Standardeingabe lesen; eine Datei nehmen.</translation>
  </message>
  <message>
   <source>“{0}” cannot be read to its end ({1}).</source>
   <translation>„{0}“ lässt sich nicht bis zum Ende lesen ({1}).</translation>
  </message>
  <message>
   <source>“{0}” cannot be read: {1}.</source>
   <translation>„{0}“ lässt sich nicht lesen: {1}.</translation>
  </message>
  <message>
   <source>“{0}” cannot be written. Nothing was changed.</source>
   <translation>„{0}“ lässt sich nicht schreiben. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>“{0}” cannot be written: {1}.</source>
   <translation>„{0}“ lässt sich nicht schreiben: {1}.</translation>
  </message>
  <message>
   <source>“{0}” does not name a column; write for example text=body,title=headline.</source>
   <translation>„{0}“ nennt keine Spalte; zum Beispiel text=body,title=headline schreiben.</translation>
  </message>
  <message>
   <source>“{0}” exists already. Choose another name; nothing was changed.</source>
   <translation>„{0}“ gibt es schon. Einen anderen Namen wählen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>“{0}” has been undone already.</source>
   <translation>„{0}“ wurde schon rückgängig gemacht.</translation>
  </message>
  <message>
   <source>“{0}” holds no codebook.</source>
   <translation>„{0}“ enthält kein Codebuch.</translation>
  </message>
  <message>
   <source>“{0}” holds or would hold a value of more than {1} megabytes. Nothing was changed.</source>
   <translation>„{0}“ enthält oder enthielte einen Wert von mehr als {1} Megabyte. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>“{0}” holds something. Choose another name; nothing was written.</source>
   <translation>„{0}“ enthält schon etwas. Einen anderen Namen wählen; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>“{0}” holds what is no text ({1}).</source>
   <translation>„{0}“ enthält, was kein Text ist ({1}).</translation>
  </message>
  <message>
   <source>“{0}” holds “{1}”, which no project has. It was not opened.</source>
   <translation>„{0}“ enthält „{1}“, was kein Projekt hat. Es wurde nicht geöffnet.</translation>
  </message>
  <message>
   <source>“{0}” is a database of another program, not a project.</source>
   <translation>„{0}“ ist die Datenbank eines anderen Programms, kein Projekt.</translation>
  </message>
  <message>
   <source>“{0}” is a file; this export makes a folder.</source>
   <translation>„{0}“ ist eine Datei; dieser Export macht einen Ordner.</translation>
  </message>
  <message>
   <source>“{0}” is a folder, not a project.</source>
   <translation>„{0}“ ist ein Ordner, kein Projekt.</translation>
  </message>
  <message>
   <source>“{0}” is a folder; name the file to write.</source>
   <translation>„{0}“ ist ein Ordner; die Datei nennen, die geschrieben werden soll.</translation>
  </message>
  <message>
   <source>“{0}” is an empty file, not a project.</source>
   <translation>„{0}“ ist eine leere Datei, kein Projekt.</translation>
  </message>
  <message>
   <source>“{0}” is back in its place.</source>
   <translation>„{0}“ ist wieder an seinem Platz.</translation>
  </message>
  <message>
   <source>“{0}” is damaged ({1}).</source>
   <translation>„{0}“ ist beschädigt ({1}).</translation>
  </message>
  <message>
   <source>“{0}” is damaged ({1}). Open the newest backup beside it as a copy.</source>
   <translation>„{0}“ ist beschädigt ({1}). Die neueste Sicherung daneben als Kopie öffnen.</translation>
  </message>
  <message>
   <source>“{0}” is given two columns, “{1}” and “{2}”.</source>
   <translation>„{0}“ hat zwei Spalten, „{1}“ und „{2}“.</translation>
  </message>
  <message>
   <source>“{0}” is no article number and no range such as 1-20.</source>
   <translation>„{0}“ ist keine Artikelnummer und kein Bereich wie 1-20.</translation>
  </message>
  <message>
   <source>“{0}” is no length for the span suggester; choose auto, longest or a number of tokens.</source>
   <translation>„{0}“ ist keine Länge für den Spannen-Vorschlag; wählen Sie auto, longest oder eine Zahl von Tokens.</translation>
  </message>
  <message>
   <source>“{0}” is no longer where it was, so this was not saved. Everything before it is safe. Bring the file back to its place, or save a copy.</source>
   <translation>„{0}“ ist nicht mehr, wo es war; dies wurde nicht gespeichert. Alles davor ist sicher. Die Datei zurückbringen oder eine Kopie speichern.</translation>
  </message>
  <message>
   <source>“{0}” is no ordinary file, so it is not a project.</source>
   <translation>„{0}“ ist keine gewöhnliche Datei und so kein Projekt.</translation>
  </message>
  <message>
   <source>“{0}” is not a built-in codebook; built in are {1}.</source>
   <translation>„{0}“ ist kein mitgeliefertes Codebuch; es gibt {1}.</translation>
  </message>
  <message>
   <source>“{0}” is not a choice for {1}; choose {2}.</source>
   <translation>„{0}“ steht bei {1} nicht zur Wahl; {2} wählen.</translation>
  </message>
  <message>
   <source>“{0}” is not a date such as 2025-06-06, 2025-06 or 2025.</source>
   <translation>„{0}“ ist kein Datum wie 2025-06-06, 2025-06 oder 2025.</translation>
  </message>
  <message>
   <source>“{0}” is not a known encoding; try utf-8, utf-16, cp1252 or latin-1.</source>
   <translation>„{0}“ ist keine bekannte Kodierung; utf-8, utf-16, cp1252 oder latin-1 versuchen.</translation>
  </message>
  <message>
   <source>“{0}” is not a known format; known are {1}.</source>
   <translation>„{0}“ ist kein bekanntes Format; bekannt sind {1}.</translation>
  </message>
  <message>
   <source>“{0}” is not a language code such as en, de or es.</source>
   <translation>„{0}“ ist kein Sprachkürzel wie en, de oder es.</translation>
  </message>
  <message>
   <source>“{0}” is not a list</source>
   <translation>„{0}“ ist keine Liste</translation>
  </message>
  <message>
   <source>“{0}” is not a project.</source>
   <translation>„{0}“ ist kein Projekt.</translation>
  </message>
  <message>
   <source>“{0}” is not a rule for overlaps; choose longest, shortest or priority:A,B,C.</source>
   <translation>„{0}“ ist keine Regel für Überlappungen; longest, shortest oder priority:A,B,C wählen.</translation>
  </message>
  <message>
   <source>“{0}” is not a split; give three numbers that are not negative, such as 80/10/10.</source>
   <translation>„{0}“ ist keine Aufteilung; drei nicht negative Zahlen angeben, etwa 80/10/10.</translation>
  </message>
  <message>
   <source>“{0}” is not a status; these are {1}</source>
   <translation>„{0}“ ist kein Status; es gibt {1}</translation>
  </message>
  <message>
   <source>“{0}” is not built as a project is ({1}). It was not opened.</source>
   <translation>„{0}“ ist nicht gebaut wie ein Projekt ({1}). Es wurde nicht geöffnet.</translation>
  </message>
  <message>
   <source>“{0}” is not empty. Choose another folder; nothing was changed.</source>
   <translation>„{0}“ ist nicht leer. Einen anderen Ordner wählen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>“{0}” is not empty. Choose another folder; nothing was written.</source>
   <translation>„{0}“ ist nicht leer. Einen anderen Ordner wählen; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>“{0}” is not something a column can be; known are {1}.</source>
   <translation>„{0}“ kann eine Spalte nicht sein; bekannt sind {1}.</translation>
  </message>
  <message>
   <source>“{0}” is the name of a project; choose another one, such as “{1}{2}”.</source>
   <translation>„{0}“ ist der Name eines Projekts; einen anderen wählen, etwa „{1}{2}“.</translation>
  </message>
  <message>
   <source>“{0}” is the start of several articles; give more of it.</source>
   <translation>Mit „{0}“ beginnen mehrere Artikel; mehr davon angeben.</translation>
  </message>
  <message>
   <source>“{0}” is there already. Choose another name; nothing was written.</source>
   <translation>„{0}“ ist schon da. Einen anderen Namen wählen; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>“{0}” is this project itself. Name the file of a colleague.</source>
   <translation>„{0}“ ist dieses Projekt selbst. Die Datei einer Kollegin nennen.</translation>
  </message>
  <message>
   <source>“{0}” is {1}, not a project.</source>
   <translation>„{0}“ ist {1}, kein Projekt.</translation>
  </message>
  <message>
   <source>“{0}” must end in .md or .html.</source>
   <translation>„{0}“ muss auf .md oder .html enden.</translation>
  </message>
  <message>
   <source>“{0}” must end in {1}.</source>
   <translation>„{0}“ muss auf {1} enden.</translation>
  </message>
  <message>
   <source>“{0}” stands for {1} already.</source>
   <translation>„{0}“ steht schon für {1}.</translation>
  </message>
  <message>
   <source>“{0}” was done in another copy of the project. Undo the merge that brought it.</source>
   <translation>„{0}“ geschah in einer anderen Kopie des Projekts. Die Vereinigung zurücknehmen, die es brachte.</translation>
  </message>
  <message>
   <source>“{0}” was made with a newer version (format {1}; this program knows {2}). Update the program to open it; nothing was changed.</source>
   <translation>„{0}“ stammt aus einer neueren Version (Format {1}; dieses Programm kennt {2}). Zum Öffnen das Programm aktualisieren; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>“{0}” was made with another version (format {1}; this program writes {2}). Open it once with the newest version of the program; nothing was changed.</source>
   <translation>„{0}“ stammt aus einer anderen Version (Format {1}; dieses Programm schreibt {2}). Einmal mit der neuesten Version öffnen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>“{0}” was moved or its disk was taken away, so nothing can be labelled.</source>
   <translation>„{0}“ wurde verschoben oder sein Datenträger entfernt; es kann nichts markiert werden.</translation>
  </message>
 </context>
</TS>
