-- What each user has stored, kept up to date by triggers: a sum over all assets would slow down every new file.
CREATE TABLE "StorageUse" (
  "ownerId" UUID NOT NULL,
  "bytes" BIGINT NOT NULL DEFAULT 0,
  "files" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "StorageUse_pkey" PRIMARY KEY ("ownerId"),
  CONSTRAINT "StorageUse_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE FUNCTION count_added_assets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StorageUse" ("ownerId", "bytes", "files")
  SELECT "ownerId", sum("byteSize"), count(*) FROM added GROUP BY "ownerId" ORDER BY "ownerId"
  ON CONFLICT ("ownerId") DO UPDATE SET
    "bytes" = "StorageUse"."bytes" + EXCLUDED."bytes",
    "files" = "StorageUse"."files" + EXCLUDED."files";
  RETURN NULL;
END $$;

-- The row of an owner who is being deleted may be gone already.
CREATE FUNCTION count_removed_assets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "StorageUse" use SET "bytes" = use."bytes" - gone."bytes", "files" = use."files" - gone."files"
  FROM (SELECT "ownerId", sum("byteSize") AS "bytes", count(*) AS "files" FROM removed GROUP BY "ownerId") gone
  WHERE use."ownerId" = gone."ownerId";
  RETURN NULL;
END $$;

CREATE FUNCTION count_changed_assets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StorageUse" ("ownerId", "bytes", "files")
  SELECT "ownerId", sum("bytes"), sum("files") FROM (
    SELECT "ownerId", "byteSize" AS "bytes", 1 AS "files" FROM added
    UNION ALL SELECT "ownerId", -"byteSize", -1 FROM removed
  ) changes GROUP BY "ownerId" ORDER BY "ownerId"
  ON CONFLICT ("ownerId") DO UPDATE SET
    "bytes" = "StorageUse"."bytes" + EXCLUDED."bytes",
    "files" = "StorageUse"."files" + EXCLUDED."files";
  RETURN NULL;
END $$;

CREATE TRIGGER count_added AFTER INSERT ON "Asset"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added_assets();
CREATE TRIGGER count_removed AFTER DELETE ON "Asset"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_removed_assets();
CREATE TRIGGER count_changed AFTER UPDATE ON "Asset"
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_changed_assets();

-- Nothing can be added between this sum and the commit: creating the triggers has locked the table.
INSERT INTO "StorageUse" ("ownerId", "bytes", "files")
SELECT "ownerId", sum("byteSize"), count(*) FROM "Asset" GROUP BY "ownerId";
