-- A file waits until others are done.
ALTER TYPE "upload_step" ADD VALUE 'waiting' BEFORE 'reading';
