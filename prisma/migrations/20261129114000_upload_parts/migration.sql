-- What has been received of an upload lies in the storage, in parts; before, it lay in a folder of one API process.
-- Uploads that are in progress during this change have to be sent again.
ALTER TABLE "Upload" ADD COLUMN "received" BIGINT NOT NULL DEFAULT 0, ADD COLUMN "partKeys" TEXT[] NOT NULL DEFAULT '{}';
