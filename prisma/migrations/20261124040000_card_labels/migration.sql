-- Names that other tools call labels or tags, parted by commas
ALTER TABLE "cards" ADD COLUMN "labels" TEXT;
