-- 领办领导: which of the district's leaders it is, by code; the name stays as announced. Marks of before have the name alone.
alter table key_supervision add column official_person text;
