-- Days that a time-boxed type of work, such as a spike, may take
ALTER TABLE "work_types" ADD COLUMN "box_days" INTEGER;
