-- History, like every table that names a child, is of a child of the authority that it names: nobody can write one about another's.
alter table record_history add foreign key (child_id, authority_id) references child (id, authority_id);
