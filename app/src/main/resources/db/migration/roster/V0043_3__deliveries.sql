-- What a delivery did is looked up by whoever follows one of its figures into the ledger.
create index listing_delivery on roster.listing (delivery);
create index listing_past_delivery on roster.listing_past (delivery);
