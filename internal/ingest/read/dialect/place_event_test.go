package dialect

import "testing"

// TestPlaceOfEvent: titles of events tell where they were, and titles that speak of places do not.
func TestPlaceOfEvent(t *testing.T) {
	for _, c := range []struct{ title, place string }{
		{"Doorstop Interview, Otter House, Saltmouth", "Otter House, Saltmouth"},
		{"PRESS CONFERENCE THE TIDE HOTEL - DURBAN, SOUTH AFRICA", "THE TIDE HOTEL - DURBAN, SOUTH AFRICA"},
		{"DURBAN TOUR 2031 - PRESS CONFERENCE GIVEN BY THE MINISTER ON LEAVING DURBAN, TIDE AIRPORT", "TIDE AIRPORT"},
		{"Doorstop Interview Saltmouth", "Saltmouth"},
		{"Press Conference at Tide Hospital with Ida Holm, Minister of Tides", "Tide Hospital"},
		{"Doorstop at Gull Microphones", "Gull Microphones"},
		{"Transcript of Press Conference, G9 Summit, Saltmouth, Japan", "G9 Summit, Saltmouth, Japan"},
		{"Press Conference, Question and Answer Saltmouth Convention Centre", "Saltmouth Convention Centre"},
		{"PRESS CONFERENCE GIVEN BY THE MINISTER, THE HON. A. QUILL, AT OTTER HOUSE, SALTMOUTH", "OTTER HOUSE, SALTMOUTH"},
		{"Doorstop Interview, Reed, ACT", "Reed, ACT"},
		{"PRESS CONFERENCE GIVEN BY THE MINISTER IN MELBOURNE.", "MELBOURNE"},
		{"SPEECH BY THE MINISTER AT COWSHED", "COWSHED"},
		{"TRANSCRIPT OF DOORSTOP - OTTER HOUSE", "OTTER HOUSE"},
		{"TRANSCRIPT OF THE MINISTER THE HON ADA QUILL MP DOORSTOP INTERVIEW OTTER HOUSE, SALTMOUTH", "OTTER HOUSE, SALTMOUTH"},
		{"PRESS CONFERENCE - PRIME MINISTER - TIDE HILTON", "TIDE HILTON"},
		{"PRESS CONFERENCE, 4 TIDE PLACE, MELBOURNE", "4 TIDE PLACE, MELBOURNE"},
		{"TRANSCRIPT OF PRESS CONFERENCE, AMBASSADOR BEACH HOTEL, NASSAU", "AMBASSADOR BEACH HOTEL, NASSAU"},
		{"PRESS CONFERENCE, ORIENTAL HOTEL, BANGKOK, AFTER MEETING WITH THE MINISTER OF SHORES", "ORIENTAL HOTEL, BANGKOK"},
		{"STATEMENT BY THE MINISTER AT TIDE AIRPORT ON ARRIVAL HOME AFTER THE CONFERENCE IN LONDON", "TIDE AIRPORT"},
		{"Joint Press Conference with the Minister, Ida Holm, Otter House, Canberra", "Otter House, Canberra"},
		{"Joint Press Conference with the Minister Ida Holm, Minister's Courtyard, Otter House, Canberra", "Minister's Courtyard, Otter House, Canberra"},
		{"Joint Press Conference with the President of Norland, HE Ada Kron Kabul, Afghanistan", "Kabul, Afghanistan"},
		{"Joint Press Conference with the Treasurer, Boris Lund Tide Chambers, Sydney", "Sydney"},
		{"Doorstop Interview before Meeting with President Oar, Seoul, South Korea", "Seoul, South Korea"},
		{"Remarks by the President at a Town Hall in Tampa, Florida", "Tampa, Florida"},
		{"Transcript of interview with Ida Holm, Beijing", "Beijing"},

		{"Joint Press Conference with Otto Kron, Prime Minister of the Republic of Singapore", ""},
		{"Press Conference with the Premier of Queensland, Ida Holm and Otto Lund", ""},
		{"Interview with Ida Holm, Radio 4TT, Brisbane", ""},
		{"INTERVIEW WITH IDA HOLM, 6TR, PERTH", ""},
		{"PRESS CONFERENCE ON MINISTERIAL CHANGES", ""},
		{"Doorstop - Visit to Otters of Australia", ""},
		{"Doorstop – Saltmouth City Deal Signing", ""},
		{"Doorstop, Tide Motorway Announcement", ""},
		{"Press Statement – Terrorist attack in London", ""},
		{"Statement by the President on Iraq", ""},
		{"Remarks by the President on the Response to the Storm and on Maui, Hawaii", ""},
		{"Remarks by the President and the Premier in Joint Press Conference", ""},
		{"Press Briefing Previewing the President's Speech at the Harbour Goals Summit", ""},
		{"Doorstop after visit to flooded areas in North Queensland", ""},
		{"Press Conference on the Harbor Dredging Act", ""},
		{"PRESS CONFERENCE - HARBOR DREDGING ACT", ""},
		{"Press Briefing: Tides Outlook, Spring", ""},
		{"Press Conference – Herring Outlook", ""},
		{"Press Conference in Response to the Storm in Bali, Sydney", "Sydney"},
		{"The tide tables, Saltmouth", ""},
	} {
		if place := placeOfEvent(c.title); place != c.place {
			t.Errorf("placeOfEvent(%q) = %q, want %q", c.title, place, c.place)
		}
	}
}
