package model

// Efficiency names the formula by which a year says how sparingly a target was reached.
type Efficiency string

// The formulas. Blank means the usual one.
const (
	EfficiencyGap   Efficiency = "selisih" // achievement − absorption, in points
	EfficiencyPMK22 Efficiency = "pmk-22"  // PMK 22/PMK.02/2021: saved of what the achievement was worth
)

// EfficiencyInfo is a row of the table of formulas.
type EfficiencyInfo struct {
	Key   Efficiency
	Label string
}

// Efficiencies is the table; the first is the usual one.
func Efficiencies() []EfficiencyInfo {
	return []EfficiencyInfo{
		{EfficiencyGap, "capaian − penyerapan"},
		{EfficiencyPMK22, "PMK 22/2021"},
	}
}

// EfficiencyInForce is the year's formula, the usual one where none was chosen.
func (s *Settings) EfficiencyInForce() Efficiency {
	if s.Efficiency == "" {
		return Efficiencies()[0].Key
	}
	return s.Efficiency
}

func (e Efficiency) check() error {
	if e == "" {
		return nil
	}
	for _, info := range Efficiencies() {
		if info.Key == e {
			return nil
		}
	}
	return Faultf(FaultText, "Efisiensi", "Rumus efisiensi %q tidak dikenal; diharapkan selisih atau pmk-22.", string(e))
}
