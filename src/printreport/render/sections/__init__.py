"""Sections laid out apart: takes the HTML of a report, hands out its pages, section by section those of the whole.

`units` says what is laid out together, `sheet` what all share; on the `bench` one unit is worked on: `building` makes
boxes of it, `paging` pages of these, `running` their margins, `renumbering` counts them anew. What crosses is handed
over as values (`printreport.model.crossing`), and `standstill` goes on until these stand still. `crew` shares units out
to several processes.
"""
