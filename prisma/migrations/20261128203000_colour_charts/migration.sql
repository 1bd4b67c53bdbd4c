-- The built-in category "Color charts" is now called "Colour charts". A category that a user has called so stays as it is.
UPDATE "Image" SET "category" = 'Colour charts'
WHERE "category" = 'Color charts'
  AND NOT EXISTS (SELECT 1 FROM "Category" c WHERE c."ownerId" = "Image"."ownerId" AND c."nameKey" = 'color charts');

UPDATE "FileRecord" SET
  "category" = CASE "category" WHEN 'Color charts' THEN 'Colour charts' ELSE "category" END,
  "categoryBefore" = CASE "categoryBefore" WHEN 'Color charts' THEN 'Colour charts' ELSE "categoryBefore" END
WHERE ('Color charts' IN ("category", "categoryBefore"))
  AND NOT EXISTS (SELECT 1 FROM "Category" c WHERE c."ownerId" = "FileRecord"."ownerId" AND c."nameKey" = 'color charts');
