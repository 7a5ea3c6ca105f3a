namespace EventFly.Infrastructure.Events;

/// <summary>
/// What EF Core has no words for: full-text indexes over <c>events_listing_words</c>, and the words that are known, both kept by the
/// database itself. A migration runs it, and so does whoever makes a database from the model. It describes that migration: change
/// it by another one.
/// </summary>
internal static class SearchIndexSql
{
    /// <summary>Words are made in C#: only blanks part them, and nothing is folded again.</summary>
    private const string SqliteTokens = "tokenize = \"ascii tokenchars '.#+'\"";

    private const string SqliteNewWords = """
        INSERT OR IGNORE INTO events_known_words (word)
        SELECT DISTINCT j.value
        FROM json_each('["' || replace(new.title || ' ' || new.tags || ' ' || new.summary || ' ' || new.place, ' ', '","') || '"]') AS j
        WHERE length(j.value) BETWEEN 4 AND 30 AND j.value NOT GLOB '*[0-9.#+]*';
        """;

    public static readonly string[] Sqlite =
    [
        $"""
            CREATE VIRTUAL TABLE events_search USING fts5(
                title, tags, summary, place, description,
                content = 'events_listing_words', content_rowid = 'number', prefix = '2 3', {SqliteTokens});
            """,
        $"""
            CREATE TRIGGER events_search_added AFTER INSERT ON events_listing_words BEGIN
                INSERT INTO events_search (rowid, title, tags, summary, place, description)
                VALUES (new.number, new.title, new.tags, new.summary, new.place, new.description);
                {SqliteNewWords}
            END;
            """,
        """
            CREATE TRIGGER events_search_removed AFTER DELETE ON events_listing_words BEGIN
                INSERT INTO events_search (events_search, rowid, title, tags, summary, place, description)
                VALUES ('delete', old.number, old.title, old.tags, old.summary, old.place, old.description);
            END;
            """,
        $"""
            CREATE TRIGGER events_search_changed AFTER UPDATE ON events_listing_words BEGIN
                INSERT INTO events_search (events_search, rowid, title, tags, summary, place, description)
                VALUES ('delete', old.number, old.title, old.tags, old.summary, old.place, old.description);
                INSERT INTO events_search (rowid, title, tags, summary, place, description)
                VALUES (new.number, new.title, new.tags, new.summary, new.place, new.description);
                {SqliteNewWords}
            END;
            """,
        """
            CREATE TRIGGER events_known_words_added AFTER INSERT ON events_known_words BEGIN
                INSERT OR IGNORE INTO events_word_grams (gram, length, word)
                SELECT DISTINCT substr('  ' || new.word || ' ', n.value, 3), length(new.word), new.word
                FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]') AS n
                WHERE n.value <= length(new.word) + 1;
            END;
            """,
    ];

    public static readonly string[] SqliteUndo =
    [
        "DROP TRIGGER events_known_words_added;",
        "DROP TRIGGER events_search_changed;",
        "DROP TRIGGER events_search_removed;",
        "DROP TRIGGER events_search_added;",
        "DROP TABLE events_search;",
    ];

    public static readonly string[] Postgres =
    [
        """
            CREATE FUNCTION events_terms(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                SELECT coalesce(string_agg('''' || word || ''':' || least(place, 16000), ' '), '')::tsvector
                FROM unnest(string_to_array(words, ' ')) WITH ORDINALITY AS t(word, place)
                WHERE word <> ''
            $$;
            """,
        """
            ALTER TABLE events_listing_words
                ADD COLUMN title_terms tsvector GENERATED ALWAYS AS (events_terms(title)) STORED,
                ADD COLUMN tag_terms tsvector GENERATED ALWAYS AS (events_terms(title || ' ' || tags)) STORED,
                ADD COLUMN short_terms tsvector GENERATED ALWAYS AS (events_terms(title || ' ' || tags || ' ' || summary || ' ' || place)) STORED,
                ADD COLUMN all_terms tsvector GENERATED ALWAYS AS
                    (events_terms(title || ' ' || tags || ' ' || summary || ' ' || place || ' ' || description)) STORED,
                ADD COLUMN place_terms tsvector GENERATED ALWAYS AS (events_terms(place)) STORED;
            """,
        // Long values lie beside the rows: what matches is spread over all of them, and is read by its number alone.
        """
            ALTER TABLE events_listing_words
                ALTER COLUMN title SET STORAGE EXTERNAL, ALTER COLUMN tags SET STORAGE EXTERNAL, ALTER COLUMN summary SET STORAGE EXTERNAL,
                ALTER COLUMN place SET STORAGE EXTERNAL, ALTER COLUMN description SET STORAGE EXTERNAL,
                ALTER COLUMN title_terms SET STORAGE EXTERNAL, ALTER COLUMN tag_terms SET STORAGE EXTERNAL,
                ALTER COLUMN short_terms SET STORAGE EXTERNAL, ALTER COLUMN all_terms SET STORAGE EXTERNAL,
                ALTER COLUMN place_terms SET STORAGE EXTERNAL,
                SET (toast_tuple_target = 128);
            """,
        "CREATE INDEX ix_events_title_terms ON events_listing_words USING gin (title_terms);",
        "CREATE INDEX ix_events_tag_terms ON events_listing_words USING gin (tag_terms);",
        "CREATE INDEX ix_events_short_terms ON events_listing_words USING gin (short_terms);",
        "CREATE INDEX ix_events_all_terms ON events_listing_words USING gin (all_terms);",
        "CREATE INDEX ix_events_place_terms ON events_listing_words USING gin (place_terms);",
        // The planner does not know what it costs to fetch long values one by one, and would rather look at every row.
        """
            CREATE FUNCTION events_holding_title(query tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 500 SET enable_seqscan TO off AS $$
                SELECT number FROM events_listing_words WHERE title_terms @@ query
            $$;
            """,
        """
            CREATE FUNCTION events_holding_tag(query tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 500 SET enable_seqscan TO off AS $$
                SELECT number FROM events_listing_words WHERE tag_terms @@ query
            $$;
            """,
        """
            CREATE FUNCTION events_holding_short(query tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 500 SET enable_seqscan TO off AS $$
                SELECT number FROM events_listing_words WHERE short_terms @@ query
            $$;
            """,
        """
            CREATE FUNCTION events_holding_all(query tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 500 SET enable_seqscan TO off AS $$
                SELECT number FROM events_listing_words WHERE all_terms @@ query
            $$;
            """,
        """
            CREATE FUNCTION events_holding_place(query tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 500 SET enable_seqscan TO off AS $$
                SELECT number FROM events_listing_words WHERE place_terms @@ query
            $$;
            """,
        """
            CREATE FUNCTION events_note_words() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                WITH fresh AS (
                    INSERT INTO events_known_words (word)
                    SELECT DISTINCT w.word
                    FROM unnest(string_to_array(new.title || ' ' || new.tags || ' ' || new.summary || ' ' || new.place, ' ')) AS w(word)
                    WHERE char_length(w.word) BETWEEN 4 AND 30 AND w.word !~ '[0-9.#+]'
                        AND NOT EXISTS (SELECT 1 FROM events_known_words k WHERE k.word = w.word)
                    ORDER BY w.word
                    ON CONFLICT DO NOTHING
                    RETURNING word)
                INSERT INTO events_word_grams (gram, length, word)
                SELECT DISTINCT substr('  ' || fresh.word || ' ', n, 3), char_length(fresh.word), fresh.word
                FROM fresh, generate_series(1, char_length(fresh.word) + 1) AS n
                ON CONFLICT DO NOTHING;
                RETURN NULL;
            END
            $$;
            """,
        """
            CREATE TRIGGER events_listing_words_noted AFTER INSERT OR UPDATE ON events_listing_words
                FOR EACH ROW EXECUTE FUNCTION events_note_words();
            """,
    ];

    public static readonly string[] PostgresUndo =
    [
        "DROP TRIGGER events_listing_words_noted ON events_listing_words;",
        "DROP FUNCTION events_note_words();",
        "DROP FUNCTION events_holding_title(tsquery);",
        "DROP FUNCTION events_holding_tag(tsquery);",
        "DROP FUNCTION events_holding_short(tsquery);",
        "DROP FUNCTION events_holding_all(tsquery);",
        "DROP FUNCTION events_holding_place(tsquery);",
        "ALTER TABLE events_listing_words DROP COLUMN title_terms, DROP COLUMN tag_terms, DROP COLUMN short_terms, DROP COLUMN all_terms, DROP COLUMN place_terms;",
        "DROP FUNCTION events_terms(text);",
    ];
}
